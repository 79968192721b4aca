import { startEventMeshSimulator } from './eventmesh/startEventMeshSimulator';
import { startGithubSimulator } from './github/startGithubSimulator';
import type {
  VendorSimulator,
  VendorSimulatorOptions,
} from './http/startVendor';
import { startKubernetesSimulator } from './kubernetes/startKubernetesSimulator';
import { startSpaceliftSimulator } from './spacelift/startSpaceliftSimulator';
import { startSysdigSimulator } from './sysdig/startSysdigSimulator';

/** A vendor that the program starts. */
export interface Vendor {
  /** Short name, as in `/__sim/health`. */
  name: string;
  /** Name for people. */
  title: string;
  /** Environment variable with its port. */
  envVar: string;
  defaultPort: number;
  start(options: VendorSimulatorOptions): Promise<VendorSimulator>;
}

/** Every simulated vendor. */
export const vendors: readonly Vendor[] = [
  {
    name: 'github',
    title: 'GitHub',
    envVar: 'SIMULATOR_GITHUB_PORT',
    defaultPort: 7101,
    start: startGithubSimulator,
  },
  {
    name: 'kubernetes',
    title: 'Kubernetes',
    envVar: 'SIMULATOR_KUBERNETES_PORT',
    defaultPort: 7102,
    start: startKubernetesSimulator,
  },
  {
    name: 'sysdig',
    title: 'Sysdig',
    envVar: 'SIMULATOR_SYSDIG_PORT',
    defaultPort: 7103,
    start: startSysdigSimulator,
  },
  {
    name: 'spacelift',
    title: 'Spacelift',
    envVar: 'SIMULATOR_SPACELIFT_PORT',
    defaultPort: 7104,
    start: startSpaceliftSimulator,
  },
  {
    name: 'event-mesh',
    title: 'Knative Event Mesh',
    envVar: 'SIMULATOR_EVENT_MESH_PORT',
    defaultPort: 7105,
    start: startEventMeshSimulator,
  },
];
