import { InputError } from '@backstage/errors';
import type { ConfigProblem } from './ConfigProblem';

/**
 * Refuses to go on with a configuration in which anything is more than a note.
 *
 * @param title - whose configuration it is, as people call it
 * @throws InputError with all of the given problems and their remedies in one message
 */
export function refuseProblems(
  title: string,
  problems: readonly ConfigProblem[],
): void {
  if (problems.every(({ severity }) => severity === 'note')) {
    return;
  }
  const sentences = problems.map(
    ({ key, problem, fix }) => `  - ${key}: ${problem} ${fix}`,
  );
  throw new InputError(
    `${title} is not configured correctly:\n${sentences.join('\n')}`,
  );
}
