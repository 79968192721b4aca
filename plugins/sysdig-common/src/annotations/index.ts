export { SYSDIG_ANNOTATION_PREFIX } from './annotationPrefix';
export {
  sysdigAnnotations,
  type AnnotationUse,
  type SysdigAnnotation,
} from './sysdigAnnotations';
export { isSysdigAvailable } from './isSysdigAvailable';
