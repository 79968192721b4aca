export {
  isSysdigAvailable,
  SYSDIG_ANNOTATION_PREFIX,
  sysdigAnnotations,
  type AnnotationUse,
  type SysdigAnnotation,
} from './annotations';
export { quoteFilterValue, splitValueList } from './filter';
export {
  sysdigPermissions,
  sysdigResultsReadPermission,
  sysdigStatusReadPermission,
} from './permissions';
export {
  planReports,
  type LocalFilter,
  type PlanOptions,
  type ReportPlan,
} from './plan';
export * from './types';
