import { stripVTControlCharacters } from 'node:util';

const NOT_REACHED =
  'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH';

// The ways in which Yarn 4 says that a request failed: as the field of an error that it does not catch, as the
// error's own text, and as a report, which names the method. Findings are lines that begin with a branch of a tree, and
// only what lists them is asked for with POST.
const FAILED_REQUESTS = [
  new RegExp(`^\\s*code: '(${NOT_REACHED})'`, 'm'),
  new RegExp(
    `^➤ YN0001: RequestError: .*?\\b(${NOT_REACHED}|socket hang up|Timeout awaiting)`,
    'm',
  ),
  /^\s*originalError: .*\[HTTPError\]: Response code ((?:404|405|501) .*)$/m,
  /^➤ YN0035:\s+Response Code: ((?:404|405|501) .*)\n➤ YN0035:\s+Request Method: POST$/m,
];

/**
 * Why the registry could not be asked for known weaknesses: it has no such service (404, 405, 501), or it cannot be
 * reached. Everything else that Yarn ends with is something to act on: findings, a lockfile out of date, a refusal.
 * @param output what a failed `yarn npm audit` printed
 * @returns the reason in Yarn's words, or undefined when the failure is another one
 */
export function whyAuditUnavailable(output) {
  const text = stripVTControlCharacters(output);
  for (const pattern of FAILED_REQUESTS) {
    const reason = pattern.exec(text)?.[1];
    if (reason) {
      return reason;
    }
  }
  return undefined;
}
