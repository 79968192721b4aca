import { z } from 'zod';

/** What `PATCH /__sim/settings` takes; see `SysdigSettings`. */
export const settingsPatchSchema = z
  .strictObject({
    acceptToken: z.boolean(),
    postureAllowed: z.boolean(),
    legacyInventoryOnly: z.boolean(),
    riskSpotlight: z.boolean(),
  })
  .partial();

/**
 * How the simulated Sysdig behaves.
 *
 * - `acceptToken`: any token that is not empty is good; false answers 401 to all of them.
 * - `postureAllowed`: the token's role may read the inventory; false answers 403 there.
 * - `legacyInventoryOnly`: only the older inventory path exists, the documented one answers 404.
 * - `riskSpotlight`: agents report what is in use; false switches that off for every result.
 */
export type SysdigSettings = Required<z.infer<typeof settingsPatchSchema>>;

/** A fresh copy of the settings that hold until somebody changes them. */
export function defaultSettings(): SysdigSettings {
  return {
    acceptToken: true,
    postureAllowed: true,
    legacyInventoryOnly: false,
    riskSpotlight: true,
  };
}
