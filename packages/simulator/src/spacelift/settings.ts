import { z } from 'zod';

/** What `PATCH /__sim/settings` takes; see `SpaceliftSettings`. */
export const settingsPatchSchema = z
  .strictObject({
    tokenLifetimeSeconds: z.int().min(0).max(1_000_000),
    acceptKey: z.boolean(),
    unknownKey: z.boolean(),
    readOnlyKey: z.boolean(),
    stackCount: z.int().min(0).max(5000),
    runStepMs: z.int().min(0).max(3_600_000),
  })
  .partial();

/**
 * How the simulated Spacelift behaves.
 *
 * - `tokenLifetimeSeconds`: how long a token lasts that is issued from now on.
 * - `acceptKey`: any key id and secret that are not empty are good; false answers `unauthorized` to all of them.
 * - `unknownKey`: true answers null to every key id, as for one that was deleted.
 * - `readOnlyKey`: the key may read only; nothing can be triggered and `canWrite` is false everywhere.
 * - `stackCount`: how many stacks the key sees. The named ones of the demo come first. A change begins from the seed.
 * - `runStepMs`: how long a run stays in each state.
 */
export type SpaceliftSettings = Required<z.infer<typeof settingsPatchSchema>>;

/** A fresh copy of the settings that hold until somebody changes them. */
export function defaultSettings(): SpaceliftSettings {
  return {
    tokenLifetimeSeconds: 36_000,
    acceptKey: true,
    unknownKey: false,
    readOnlyKey: false,
    stackCount: 137,
    runStepMs: 2500,
  };
}
