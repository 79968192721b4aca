import type { ReportKind } from '../types';
import { SYSDIG_ANNOTATION_PREFIX } from './annotationPrefix';

/** What one annotation means in one report. */
export interface AnnotationUse {
  report: ReportKind;
  /** Field of the report's filter language. */
  field: string;
  /** `in` where the language has lists; `=` where several values need several comparisons. */
  operator: 'in' | '=';
  /** Whether the annotation alone gives the entity this report, or only narrows a report that others ask for. */
  role: 'asks' | 'narrows';
  /** What the portal itself compares, because the report's language has no such field. */
  local?: 'registryName' | 'registryRepository';
}

/** One annotation of an entity that Sysdig's reports are made from. */
export type SysdigAnnotation =
  | {
      /** Whole name, with the prefix. */
      key: string;
      /** Values separated by commas. */
      takes: 'values';
      uses: readonly AnnotationUse[];
    }
  | {
      key: string;
      /** One expression of the filter language. */
      takes: 'expression';
      /** Reports that try the expression. */
      reports: readonly ReportKind[];
    };

type ValuesAnnotation = Extract<SysdigAnnotation, { takes: 'values' }>;
type ExpressionAnnotation = Extract<SysdigAnnotation, { takes: 'expression' }>;

const asks = (
  report: ReportKind,
  field: string,
  operator: AnnotationUse['operator'] = 'in',
  local?: AnnotationUse['local'],
): AnnotationUse => ({ report, field, operator, role: 'asks', local });

const narrows = (report: ReportKind, field: string): AnnotationUse => ({
  report,
  field,
  operator: 'in',
  role: 'narrows',
});

const values = (
  name: string,
  ...uses: readonly AnnotationUse[]
): ValuesAnnotation => ({
  key: SYSDIG_ANNOTATION_PREFIX + name,
  takes: 'values',
  uses,
});

const expression = (
  name: string,
  ...reports: readonly ReportKind[]
): ExpressionAnnotation => ({
  key: SYSDIG_ANNOTATION_PREFIX + name,
  takes: 'expression',
  reports,
});

const runtime = (name: string, field: string) =>
  values(name, asks('runtime', field));

const posture = (name: string, field: string) =>
  values(name, asks('posture', field));

/** Annotations that hold values, in the order of their terms in a filter. */
export const valuesAnnotations: readonly ValuesAnnotation[] = [
  // A cluster or a namespace alone would list everything in it, which is too much for posture only.
  values(
    'kubernetes-cluster-name',
    asks('runtime', 'kubernetes.cluster.name'),
    narrows('posture', 'cluster'),
  ),
  values(
    'kubernetes-namespace-name',
    asks('runtime', 'kubernetes.namespace.name'),
    narrows('posture', 'namespace'),
  ),
  runtime('kubernetes-workload-name', 'kubernetes.workload.name'),
  runtime('kubernetes-workload-type', 'kubernetes.workload.type'),
  runtime('kubernetes-container-name', 'kubernetes.pod.container.name'),

  values('registry-vendor', asks('registry', 'vendor', '=')),
  values('registry-name', asks('registry', 'freeText', '=', 'registryName')),
  values(
    'registry-repository',
    asks('registry', 'freeText', '=', 'registryRepository'),
  ),

  values('image-freetext', asks('pipeline', 'freeText')),

  posture('resource-name', 'name'),
  posture('resource-type', 'type'),
  posture('resource-origin', 'resourceOrigin'),
  posture('platform', 'platform'),
  posture('account', 'account'),
  posture('organization', 'organization'),
  posture('project', 'project'),
  posture('region', 'region'),
  posture('azure-subscription', 'subscription'),
  posture('externaldns', 'externalDNS'),
  posture('kubernetes-distribution', 'distribution'),
  posture('kubernetes-labels', 'labels'),
  posture('kubernetes-node-type', 'nodeType'),
  posture('os-name', 'osName'),
  posture('os-image', 'osImage'),
  posture('version', 'version'),
  posture('zone', 'zone'),
  posture('category', 'category'),
  posture('iac-integration-name', 'integrationName'),
  posture('iac-manifest-location', 'location'),
  posture('iac-repository', 'repository'),
  posture('source-type', 'sourceType'),
];

/** Annotations that hold an expression; the one of a single report wins over the general one. */
export const expressionAnnotations: readonly ExpressionAnnotation[] = [
  expression('custom-filter', 'runtime', 'registry', 'pipeline', 'posture'),
  expression('custom-filter-runtime', 'runtime'),
  expression('custom-filter-registry', 'registry'),
  expression('custom-filter-pipeline', 'pipeline'),
  expression('custom-filter-posture', 'posture'),
];

/** Every annotation that is understood: those of Sysdig's own document and plugin, and one custom filter per report. */
export const sysdigAnnotations: readonly SysdigAnnotation[] = [
  ...valuesAnnotations,
  ...expressionAnnotations,
];
