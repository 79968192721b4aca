import { z } from 'zod';
import { reasonOf } from './reasonOf';

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

/** One reason for a failed start, and the parts that it stopped. */
export interface StartFailure {
  /** Plugins and modules, as words; empty when the backend as a whole failed. */
  parts: string[];
  /** One line. */
  reason: string;
}

/**
 * The reasons why a start failed, without those that are allowed to. Parts that failed for
 * the same reason, such as one database that is down for all plugins, come together.
 */
export function listFailures(error: unknown): StartFailure[] {
  const startup = startupErrorSchema.safeParse(error);
  const byReason = new Map<string, StartFailure>();
  for (const { pluginId, failure, modules } of startup.data?.result.plugins ??
    []) {
    const failures = [
      { part: `plugin "${pluginId}"`, failure },
      ...modules.map(module => ({
        part: `module "${module.moduleId}" of plugin "${pluginId}"`,
        failure: module.failure,
      })),
    ];
    for (const { part, failure: found } of failures) {
      if (found && !found.allowed) {
        const reason = reasonOf(found.error);
        const key = reason.replaceAll(pluginId, '*');
        const known = byReason.get(key) ?? { parts: [], reason };
        known.parts.push(part);
        byReason.set(key, known);
      }
    }
  }
  return byReason.size > 0
    ? [...byReason.values()]
    : [{ parts: [], reason: reasonOf(error) }];
}
