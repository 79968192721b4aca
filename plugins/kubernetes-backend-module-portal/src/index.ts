export { kubernetesModulePortal as default } from './module';
export { findKubernetesProblems } from './config';
export type { PortalFetchError } from './lists/ListFailure';
