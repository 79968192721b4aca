import type { ConfigProblem } from './ConfigProblem';

/**
 * All problems as one text for a terminal or a log: numbered, with key, problem and fix, and
 * a last line that sums them up, because the last line is what a crash report shows. Empty
 * when there is no problem; notes do not count.
 */
export function formatConfigProblems(
  problems: readonly ConfigProblem[],
): string {
  const real = problems.filter(({ severity }) => severity !== 'note');
  if (real.length === 0) {
    return '';
  }
  const count = real.length === 1 ? '1 problem' : `${real.length} problems`;
  return [
    'The configuration of the portal needs your attention before it can start.',
    '',
    ...real.flatMap(({ key, problem, fix }, index) => [
      `  ${index + 1}. ${key}`,
      `     ${problem}`,
      `     Fix: ${fix}`,
      '',
    ]),
    `The portal did not start: ${count} in its configuration (${real
      .map(({ key }) => key)
      .join(', ')}).`,
  ].join('\n');
}
