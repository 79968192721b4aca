import { RENAMED } from '../github/classifyGithub';
import { explainHiddenList } from '../github/explainRefusal';
import { githubError } from '../github/githubError';
import type { Repository } from '../repositories/Repository';
import type { ListOutcome } from './ListOutcome';

function isAbsent({ failure }: ListOutcome): boolean {
  return failure?.code === 'NOT_FOUND' && failure.message !== RENAMED;
}

/** Whether GitHub has just said something that it says only of a repository that is there. */
function isAnswered({ envelope, failure }: ListOutcome): boolean {
  return failure
    ? failure.code === 'FORBIDDEN_BY_VENDOR'
    : envelope !== undefined;
}

/**
 * The outcomes of all lists of one state, where those are called refused that GitHub does not show although it answers for
 * another one, so that the repository itself cannot be what is absent.
 */
export function findHiddenLists(
  outcomes: readonly ListOutcome[],
  context: { repository: Repository; credentials: 'app' | 'token' | 'none' },
): ListOutcome[] {
  if (!outcomes.some(isAnswered)) {
    return [...outcomes];
  }
  return outcomes.map(outcome => {
    if (!isAbsent(outcome)) {
      return outcome;
    }
    const { type, envelope, error } = outcome;
    const code = 'FORBIDDEN_BY_VENDOR';
    const message = explainHiddenList({ ...context, type });
    const failure = { code, message } as const;
    return {
      ...outcome,
      failure,
      ...(envelope && { envelope: { ...envelope, failure } }),
      ...(error && {
        error: githubError(code, message, { vendorStatus: error.vendorStatus }),
      }),
    };
  });
}
