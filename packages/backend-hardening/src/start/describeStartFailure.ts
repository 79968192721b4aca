import { z } from 'zod';

const failureSchema = z
  .object({ error: z.unknown(), allowed: z.boolean() })
  .optional();
// The error that `backend.start()` rejects with when plugins fail; its class is not exported
// by a package that backends depend on.
const startupErrorSchema = z.object({
  result: z.object({
    plugins: z.array(
      z.object({
        pluginId: z.string(),
        failure: failureSchema,
        modules: z.array(
          z.object({ moduleId: z.string(), failure: failureSchema }),
        ),
      }),
    ),
  }),
});

const MAX_DEPTH = 5;
const MAX_LENGTH = 600;

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
  const reasons = listFailures(error);
  const count = reasons.length > 1 ? ` (${reasons.length} failures)` : '';
  const text = reasons.join('; ');
  const help = hints
    .filter(([pattern]) => pattern.test(text))
    .map(([, hint]) => ` ${hint}`)
    .join('');
  return `The portal did not start${count}: ${text}.${help}`.replace(
    /\.{2,}/g,
    '.',
  );
}

function listFailures(error: unknown): string[] {
  const startup = startupErrorSchema.safeParse(error);
  const failures = (startup.data?.result.plugins ?? []).flatMap(plugin => [
    { part: `plugin "${plugin.pluginId}"`, failure: plugin.failure },
    ...plugin.modules.map(({ moduleId, failure }) => ({
      part: `module "${moduleId}" of plugin "${plugin.pluginId}"`,
      failure,
    })),
  ]);
  const reasons = failures
    .filter(({ failure }) => failure && !failure.allowed)
    .map(({ part, failure }) => `${part}: ${reasonOf(failure?.error)}`);
  return reasons.length > 0 ? reasons : [reasonOf(error)];
}

function reasonOf(error: unknown, depth = 0): string {
  const text = messageOf(error, depth).replace(/\s+/g, ' ').trim();
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}...` : text;
}

function messageOf(error: unknown, depth: number): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  // Node leaves the message empty when it tried several addresses of a host.
  const parts: unknown[] =
    error instanceof AggregateError && !error.message ? error.errors : [];
  const own =
    depth < MAX_DEPTH && parts.length > 0
      ? [...new Set(parts.map(part => reasonOf(part, depth + 1)))].join(', ')
      : error.message || error.name;
  if (error.cause === undefined || depth >= MAX_DEPTH) {
    return own;
  }
  const cause = reasonOf(error.cause, depth + 1);
  return own.includes(cause) ? own : `${own}; caused by ${cause}`;
}
