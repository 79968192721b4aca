import type { Section } from '../lib/Section';
import { formatBytes, formatCount, formatMs } from '../lib/units';
import type { AnswerResult } from './measureAnswers';

/** Single answers of the portal, for people. */
export function answersSection(
  stacks: number,
  answers: readonly AnswerResult[],
): Section {
  return {
    title: `Spacelift: answers of the portal with ${formatCount(
      stacks,
    )} stacks`,
    notes: ['The list of stacks is in the cache. One request at a time.'],
    head: ['', 'p50', 'p95', 'As sent', 'Unpacked'],
    rows: answers.map(({ title, request, wireBytes, bodyBytes }) => [
      title,
      formatMs(request.p50),
      formatMs(request.p95),
      formatBytes(wireBytes),
      formatBytes(bodyBytes),
    ]),
  };
}
