import { valuesAnnotations } from '../annotations/sysdigAnnotations';
import type { ReportKind } from '../types';
import type { FilterOperator } from './FilterNode';

/** What one report of Sysdig understands in a filter. */
export interface FilterLanguage {
  fields: readonly string[];
  /** Fields that are true or false instead of a text. */
  flags: readonly string[];
  operators: readonly FilterOperator[];
  /** Words that join comparisons. Parentheses are part of the languages that have both. */
  joins: ReadonlyArray<'and' | 'or'>;
  /** Whether `not` may stand before a comparison. */
  not: boolean;
}

const fieldsOfAnnotations = (kind: ReportKind): string[] => [
  ...new Set(
    valuesAnnotations.flatMap(({ uses }) =>
      uses.filter(use => use.report === kind).map(use => use.field),
    ),
  ),
];

/**
 * The filter languages of the four reports, as far as Sysdig documents them. What is not here is refused before
 * Sysdig is asked.
 */
export const filterLanguages: Readonly<Record<ReportKind, FilterLanguage>> = {
  runtime: {
    fields: [
      ...fieldsOfAnnotations('runtime'),
      'asset.type',
      'cloud.account.id',
      'cloud.account.name',
      'freeText',
      'hasRunningVulns',
    ],
    flags: ['hasRunningVulns'],
    operators: ['=', '!=', 'in'],
    joins: ['and', 'or'],
    not: false,
  },
  registry: {
    fields: fieldsOfAnnotations('registry'),
    flags: [],
    operators: ['=', '!='],
    joins: ['and', 'or'],
    not: false,
  },
  pipeline: {
    fields: fieldsOfAnnotations('pipeline'),
    flags: [],
    operators: ['in'],
    joins: [],
    not: false,
  },
  posture: {
    fields: [
      ...fieldsOfAnnotations('posture'),
      'accountId',
      'accountName',
      'projectId',
      'projectName',
      'subscriptionId',
      'subscriptionName',
    ],
    flags: [],
    operators: ['=', '!=', 'in', 'contains', 'starts with', 'exists'],
    joins: ['and'],
    not: true,
  },
};
