export {
  isSysdigAvailable,
  SYSDIG_ANNOTATION_PREFIX,
  sysdigAnnotations,
  type AnnotationUse,
  type SysdigAnnotation,
} from './annotations';
export {
  MAX_EXPRESSION_LENGTH,
  parseCustomFilter,
  quoteFilterValue,
  splitValueList,
  type CustomFilterResult,
} from './filter';
export {
  sysdigPermissions,
  sysdigResultsReadPermission,
  sysdigStatusReadPermission,
} from './permissions';
export {
  findScopedReports,
  findScopeProblem,
  matchesLocalFilter,
  planReports,
  type LocalFilter,
  type PlanOptions,
  type ReportPlan,
} from './plan';
export * from './types';
