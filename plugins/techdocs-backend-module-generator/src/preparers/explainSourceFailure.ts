import { toError } from '@backstage/errors';
import { DocsError, showName } from '../errors/DocsError';

const STATUS = /\b([45]\d\d)\b(?: ([A-Z][\w ]+))?$/;
const UNREACHABLE =
  /ECONN|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|fetch failed|socket|timed? ?out|network|aborted/i;
const PLAIN = new Set(['DocsError', 'NotAllowedError', 'InputError']);

/**
 * Says in plain words why a documentation source could not be read. The readers of
 * repositories name internal addresses of their host in messages, which the page would show.
 *
 * @param source - the annotation that names the source
 */
export function explainSourceFailure(error: unknown, source: string): Error {
  const cause = toError(error);
  if (PLAIN.has(cause.name)) {
    return cause;
  }
  return new DocsError(
    `The documentation source "${showName(source)}" could not be read: ` +
      `${reasonOf(cause.message)}`,
  );
}

function reasonOf(message: string): string {
  const [, status, words] = STATUS.exec(message) ?? [];
  if (UNREACHABLE.test(message) && !status) {
    return 'its host cannot be reached. Try again later.';
  }
  if (!status) {
    return "the reason is in the portal's log.";
  }
  const answer = words ? `${status} (${words})` : status;
  return Number(status) >= 500 || status === '429'
    ? `its host answered ${answer}. Try again later.`
    : `its host answered ${answer}. Check that repository, branch and folder exist and that ` +
        'the portal may read them.';
}
