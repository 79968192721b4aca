import { valuesAnnotations } from '../annotations/sysdigAnnotations';
import { findLengthProblem } from '../filter/filterLimits';
import { serialiseFilter } from '../filter/serialiseFilter';
import type { ReportKind, ReportNote } from '../types';
import { findCustomFilter } from './customFilter';
import { ownQuestion, type Question } from './ownQuestion';
import type { PlanOptions, ReportPlan } from './ReportPlan';
import { fenceFilter } from './scope';

/**
 * How one report is asked for, without regard to the other reports. A general custom filter that cannot be used here
 * does not make the report wanted.
 */
export function planReport(
  kind: ReportKind,
  annotations: Record<string, string>,
  { allowCustomFilter = true, scope = '' }: PlanOptions,
): ReportPlan {
  const custom = findCustomFilter(kind, annotations, allowCustomFilter);
  const own = ownQuestion(kind, annotations);

  if (custom && 'node' in custom.result) {
    const applied: ReportNote = {
      code: 'customFilterApplied',
      message: `The annotation ${custom.key} asks for this report${
        own ? " instead of Sysdig's other annotations" : ''
      }.`,
    };
    return planQuestion(kind, custom.result, [applied], scope);
  }

  const refusal =
    custom && 'refusal' in custom.result ? custom.result.refusal : undefined;
  const notes = refusal ? [refusal] : [];
  if (own) {
    return planQuestion(kind, own, notes, scope);
  }
  if (custom?.specific && refusal) {
    return refuse(kind, refusal.message);
  }
  return { kind, wanted: false, notes, missing: askingAnnotations(kind) };
}

/** A report that is wanted and must not be asked for. */
export function refuse(
  kind: ReportKind,
  problem: string,
  notes: ReportNote[] = [],
): ReportPlan {
  return { kind, wanted: true, notes, problem, missing: [] };
}

function planQuestion(
  kind: ReportKind,
  question: Question,
  notes: ReportNote[],
  scope: string,
): ReportPlan {
  if ('problem' in question) {
    return refuse(kind, question.problem, notes);
  }
  const fenced = scope.trim() !== '';
  const node = fenced ? fenceFilter(kind, scope, question.node) : question.node;
  if (!node) {
    return refuse(
      kind,
      `The ${kind} report is not shown, because the operators of this portal limit it to a scope (sysdig.scope) that Sysdig cannot apply to this report.`,
      notes,
    );
  }
  const filter = serialiseFilter(node);
  const problem = findLengthProblem(kind, filter);
  if (problem) {
    return refuse(kind, problem, notes);
  }
  return {
    kind,
    wanted: true,
    filter,
    ...(question.localFilter && { localFilter: question.localFilter }),
    notes: fenced
      ? [
          ...notes,
          {
            code: 'scopeApplied',
            message:
              'Only what lies within the scope that the operators of this portal have set (sysdig.scope) is shown.',
          },
        ]
      : notes,
    missing: [],
  };
}

function askingAnnotations(kind: ReportKind): string[] {
  return valuesAnnotations
    .filter(({ uses }) =>
      uses.some(use => use.report === kind && use.role === 'asks'),
    )
    .map(({ key }) => key);
}
