export { permissionModulePortalPolicy as default } from './module';
export { findPortalPolicyProblems, type PortalPolicyProblem } from './config';
