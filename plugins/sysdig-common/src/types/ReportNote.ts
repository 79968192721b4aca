/**
 * Something a reader of a report should know.
 *
 * - `customFilterApplied`: the annotation's own expression replaces the other annotations here.
 * - `customFilterUnusable`: the expression does not fit this report, which uses the other annotations instead.
 * - `customFilterDisabled`: the operator has switched custom filters off.
 * - `scopeApplied`: the operator's fence is part of the question.
 */
export interface ReportNote {
  code:
    | 'customFilterApplied'
    | 'customFilterUnusable'
    | 'customFilterDisabled'
    | 'scopeApplied';
  /** One plain sentence for people. */
  message: string;
}
