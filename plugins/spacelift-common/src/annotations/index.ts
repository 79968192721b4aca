export {
  REPOSITORY_ANNOTATION,
  SPACELIFT_PROJECT_ROOT_ANNOTATION,
  SPACELIFT_SPACE_ID_ANNOTATION,
  SPACELIFT_STACK_ID_ANNOTATION,
  SPACELIFT_STACK_LABELS_ANNOTATION,
} from './annotationNames';
export {
  hasSpaceliftAnnotations,
  isSpaceliftAvailable,
  spaceliftAnnotations,
} from './isSpaceliftAvailable';
export { parseSpacePattern, type SpacePattern } from './SpacePattern';
export { parseStackSelection } from './parseStackSelection';
export { isStackId } from './stackIds';
export type { StackSelection } from './StackSelection';
