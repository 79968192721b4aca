import type { ReportKind } from '../types';

/** Longest custom filter or scope that is read, and Sysdig's own limit for the filters of its scan reports. */
export const MAX_EXPRESSION_LENGTH = 1024;

/** How deep parentheses of a custom filter may nest. */
export const MAX_EXPRESSION_DEPTH = 16;

/**
 * Longest filter in a URL, encoded. Servers and load balancers commonly refuse request lines over 8,192 characters,
 * of which the cursor, the path and the other parameters need some.
 */
export const MAX_ENCODED_FILTER_LENGTH = 7000;

/**
 * Why a finished filter is too long to be asked for, or undefined. Sysdig documents 1,024 characters for scans and
 * nothing for posture, where only the length in the URL counts.
 */
export function findLengthProblem(
  kind: ReportKind,
  filter: string,
): string | undefined {
  const tooLong = (length: number, limit: number, unit: string) =>
    `The filter of the ${kind} report is ${length} ${unit} long, and at most ${limit} are possible: the annotations hold too many or too long values. Name fewer.`;

  if (kind !== 'posture' && filter.length > MAX_EXPRESSION_LENGTH) {
    return tooLong(filter.length, MAX_EXPRESSION_LENGTH, 'characters');
  }
  const encoded = encodeURIComponent(filter).length;
  return encoded > MAX_ENCODED_FILTER_LENGTH
    ? tooLong(encoded, MAX_ENCODED_FILTER_LENGTH, 'characters of a URL')
    : undefined;
}
