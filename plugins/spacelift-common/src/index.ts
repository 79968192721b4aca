export {
  hasSpaceliftAnnotations,
  isSpaceliftAvailable,
  isStackId,
  parseSpacePattern,
  parseStackSelection,
  REPOSITORY_ANNOTATION,
  SPACELIFT_PROJECT_ROOT_ANNOTATION,
  SPACELIFT_SPACE_ID_ANNOTATION,
  SPACELIFT_STACK_ID_ANNOTATION,
  SPACELIFT_STACK_LABELS_ANNOTATION,
  spaceliftAnnotations,
  type SpacePattern,
  type StackSelection,
} from './annotations';
export {
  spaceliftPermissions,
  spaceliftRunTriggerPermission,
  spaceliftStackReadPermission,
  spaceliftStatusReadPermission,
} from './permissions';
export {
  compareStateGroups,
  findState,
  spaceliftStates,
  toStateGroup,
  type SpaceliftState,
} from './states';
export * from './types';
