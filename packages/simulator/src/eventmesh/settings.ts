import { z } from 'zod';
import { worldNames } from './worlds/knativeObjects';

/** An event mesh: which one, and of the world `large` how large. */
export const meshSchema = z.strictObject({
  world: z.enum(worldNames),
  eventTypes: z.int().min(0).max(20_000).optional(),
  brokers: z.int().min(1).max(2_000).optional(),
  sources: z.int().min(0).max(5_000).optional(),
  changed: z.number().min(0).max(1).optional(),
});

/** What `PATCH /__sim/settings` takes; see `EventMeshSettings`. */
export const settingsPatchSchema = meshSchema
  .extend({ acceptToken: z.boolean(), knative: z.boolean() })
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
