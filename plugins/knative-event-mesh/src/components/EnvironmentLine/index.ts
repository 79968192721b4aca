export { EnvironmentLine } from './EnvironmentLine';
export { EnvironmentWarnings } from './EnvironmentWarnings';
export { UnreadableNotes } from './UnreadableNotes';
