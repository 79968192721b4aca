export { compareStateGroups } from './compareStateGroups';
export { findState, toStateGroup } from './findState';
export { spaceliftStates, type SpaceliftState } from './spaceliftStates';
