export {
  acmeCompany,
  acmePeople,
  acmeTeams,
  type AcmeEmail,
  type AcmePerson,
  type AcmeTeam,
} from './acme';
export type { Fault } from './http/Faults';
export type { RecordedRequest } from './http/RequestLog';
export {
  startGithubSimulator,
  type GithubSimulator,
  type GithubSimulatorOptions,
} from './github/startGithubSimulator';
export { GithubRepo } from './github/world/GithubRepo';
export { GithubWorld } from './github/world/GithubWorld';
export type {
  GithubEmail,
  GithubMembership,
  GithubOrg,
  GithubPull,
  GithubSettings,
  GithubTeam,
  GithubUser,
} from './github/world/types';
