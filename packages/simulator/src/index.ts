export {
  acmeClusters,
  acmeCompany,
  acmeKnativeObjects,
  acmePeople,
  acmeRegistries,
  acmeTeams,
  acmeWorkloads,
  type AcmeCluster,
  type AcmeContainer,
  type AcmeEmail,
  type AcmePerson,
  type AcmeTeam,
  type AcmeWorkload,
} from './acme';
export type { KubernetesObject } from './knative';
export type { Fault } from './http/Faults';
export type { RecordedRequest } from './http/RequestLog';
export type {
  VendorSimulator,
  VendorSimulatorOptions,
} from './http/startVendor';
export {
  startGithubSimulator,
  type GithubSimulator,
  type GithubSimulatorOptions,
} from './github/startGithubSimulator';
export { GithubRepo } from './github/world/GithubRepo';
export { GithubWorld } from './github/world/GithubWorld';
export type {
  GithubEmail,
  GithubInstallation,
  GithubMembership,
  GithubOrg,
  GithubPull,
  GithubSettings,
  GithubTeam,
  GithubUser,
} from './github/world/types';
export type { Cluster } from './kubernetes/cluster/Cluster';
export type { ClusterObject } from './kubernetes/cluster/ClusterObject';
export type { KubernetesSettings } from './kubernetes/settings';
export {
  startKubernetesSimulator,
  type KubernetesSimulator,
  type KubernetesSimulatorOptions,
} from './kubernetes/startKubernetesSimulator';
export { useKnativeObjects } from './kubernetes/useKnativeObjects';
export type { FeatureStates } from './github/security/access/features';
export type { AlertPermissions } from './github/security/access/permissions';
export type { AlertKind } from './github/security/alertKinds';
export type {
  Advisory,
  AnyAlert,
  Closing,
  CodeScanningAlert,
  DependabotAlert,
  RepoSecurity,
  SecretAlert,
} from './github/security/types';
export type { SysdigSettings } from './sysdig/settings';
export {
  startSysdigSimulator,
  type SysdigSimulator,
} from './sysdig/startSysdigSimulator';
export type { GraphqlFault } from './spacelift/faults/GraphqlFaults';
export type { OperationCount, Operations } from './spacelift/OperationCounts';
export type { TriggeredRun } from './spacelift/presentRun';
export type { SpaceliftSettings } from './spacelift/settings';
export {
  startSpaceliftSimulator,
  type SpaceliftSimulator,
  type SpaceliftSimulatorOptions,
} from './spacelift/startSpaceliftSimulator';
export { SpaceliftWorld } from './spacelift/world/SpaceliftWorld';
export type { RunRecord, StackRecord } from './spacelift/world/types';
export type {
  EventMesh,
  MeshBroker,
  MeshEventType,
  MeshSource,
  MeshSubscribable,
} from './eventmesh/mesh/EventMesh';
export type { EventMeshSettings } from './eventmesh/settings';
export {
  startEventMeshSimulator,
  type EventMeshSimulator,
} from './eventmesh/startEventMeshSimulator';
export {
  knativeObjects,
  worldNames as knativeWorldNames,
  type KnativeWorld,
} from './eventmesh/worlds/knativeObjects';
export {
  largeComponentId,
  largeKnativeObjects,
  LARGE_COMPONENTS,
  type LargeMesh,
} from './eventmesh/worlds/largeKnativeObjects';
