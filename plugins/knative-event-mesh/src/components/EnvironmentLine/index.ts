export { EnvironmentLine } from './EnvironmentLine';
export { EnvironmentWarnings } from './EnvironmentWarnings';
