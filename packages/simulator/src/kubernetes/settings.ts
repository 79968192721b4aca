import { z } from 'zod';

/** What `PATCH /__sim/settings` takes; see `KubernetesSettings`. */
export const settingsPatchSchema = z
  .strictObject({
    acceptTokens: z.boolean(),
    withoutRights: z.array(z.string().min(1)),
    continueExpires: z.boolean(),
  })
  .partial();

/**
 * How the simulated clusters behave, both of them.
 *
 * - `acceptTokens`: the known tokens are good; false answers 401 to all of them.
 * - `withoutRights`: resources that the reader's role lacks, such as `deployments.apps` or `pods/log`.
 * - `continueExpires`: the second page of every list answers 410, as after a compaction.
 */
export type KubernetesSettings = Required<z.infer<typeof settingsPatchSchema>>;

/** A fresh copy of the settings that hold until somebody changes them. */
export function defaultSettings(): KubernetesSettings {
  return { acceptTokens: true, withoutRights: [], continueExpires: false };
}
