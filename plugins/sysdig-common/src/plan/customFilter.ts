import { expressionAnnotations } from '../annotations/sysdigAnnotations';
import type { FilterNode } from '../filter/FilterNode';
import { FilterSyntaxError } from '../filter/FilterSyntaxError';
import { parseFilter } from '../filter/parseFilter';
import type { ReportKind, ReportNote } from '../types';

/** A custom filter as one report sees it: read, or refused with the note that says why. */
export interface CustomFilter {
  key: string;
  /** Whether the annotation is for this report alone. */
  specific: boolean;
  result: { node: FilterNode } | { refusal: ReportNote };
}

/**
 * The custom filter that counts for a report, if any. That of the report itself wins over the general one, also when
 * it cannot be used: its author meant something else than the general one.
 */
export function findCustomFilter(
  kind: ReportKind,
  annotations: Record<string, string>,
  allowed: boolean,
): CustomFilter | undefined {
  const [chosen] = expressionAnnotations
    .filter(
      ({ key, reports }) =>
        reports.includes(kind) && /\S/.test(annotations[key] ?? ''),
    )
    .sort((a, b) => a.reports.length - b.reports.length);
  if (!chosen) {
    return undefined;
  }
  const { key, reports } = chosen;
  return {
    key,
    specific: reports.length === 1,
    result: allowed
      ? readCustomFilter(kind, key, annotations[key])
      : {
          refusal: {
            code: 'customFilterDisabled',
            message: `The annotation ${key} is not used, because the operators of this portal have switched custom filters off (sysdig.allowCustomFilter). Use Sysdig's other annotations instead.`,
          },
        },
  };
}

function readCustomFilter(
  kind: ReportKind,
  key: string,
  text: string,
): CustomFilter['result'] {
  try {
    return { node: parseFilter(kind, text) };
  } catch (error) {
    if (error instanceof FilterSyntaxError) {
      return {
        refusal: {
          code: 'customFilterUnusable',
          message: `The annotation ${key} cannot be used for the ${kind} report. ${error.message}`,
        },
      };
    }
    throw error;
  }
}
