export { permissionModulePortalPolicy as default } from './module';
export { findPortalPolicyProblems } from './config';
export type { PortalPolicyProblem } from './config/PortalPolicyProblem';
