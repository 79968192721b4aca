import { listFailures } from './listFailures';

const hints: [pattern: RegExp, hint: string][] = [
  [
    /EADDRINUSE/,
    'Another program uses this port: stop it, or set backend.listen to another port.',
  ],
  [
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT/,
    'Is that server running, and can it be reached from here?',
  ],
  [
    /Migration table is already locked/,
    'Another instance is preparing the database: start again in a moment.',
  ],
];

/**
 * Says why a start failed, as one line: each plugin and module that failed and is not allowed
 * to, with its reason, and what to do where that is known. No stack traces.
 */
export function describeStartFailure(error: unknown): string {
  const failures = listFailures(error);
  const count = failures.flatMap(({ parts }) => parts).length;
  const text = failures
    .map(({ parts, reason }) =>
      parts.length > 0 ? `${parts.join(', ')}: ${reason}` : reason,
    )
    .join('; ');
  const help = hints
    .filter(([pattern]) => pattern.test(text))
    .map(([, hint]) => ` ${hint}`)
    .join('');
  return `The portal did not start${
    count > 1 ? ` (${count} failures)` : ''
  }: ${text.replace(/\.$/, '')}.${help}`;
}
