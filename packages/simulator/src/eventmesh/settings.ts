import { z } from 'zod';
import { worldNames } from './worlds/knativeObjects';

/** What `PATCH /__sim/settings` takes; see `EventMeshSettings`. */
export const settingsPatchSchema = z
  .strictObject({
    world: z.enum(worldNames),
    acceptToken: z.boolean(),
    knative: z.boolean(),
    eventTypes: z.int().min(0).max(20_000),
    brokers: z.int().min(1).max(2_000),
    sources: z.int().min(0).max(5_000),
    changed: z.number().min(0).max(1),
  })
  .partial();

/**
 * How the simulated event mesh backend behaves.
 *
 * - `world`: the event mesh of the cluster; see `knativeObjects`.
 * - `acceptToken`: the API server of the cluster takes the token `simulated`; false = it takes none.
 * - `knative`: Knative Eventing is installed in the cluster.
 * - `eventTypes`, `brokers`, `sources`: size of the world `large`.
 * - `changed`: share of the event types of the world `large` that say something new, from 0 to 1.
 */
export type EventMeshSettings = Required<z.infer<typeof settingsPatchSchema>>;

/** A fresh copy of the settings that hold until somebody changes them. */
export function defaultSettings(): EventMeshSettings {
  return {
    world: 'acme',
    acceptToken: true,
    knative: true,
    eventTypes: 5000,
    brokers: 200,
    sources: 500,
    changed: 0,
  };
}
