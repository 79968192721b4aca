import { z } from 'zod';
import { changesSchema } from './CatalogState';

/** Name of the environment in the configuration of the benchmark. */
export const ENVIRONMENT = 'bench';

/** Under which the catalog keeps the entities of the environment. */
export const LOCATION_KEY = `knative-event-mesh-provider-${ENVIRONMENT}`;

/** The task that reads the event mesh. */
export const TASK = `${LOCATION_KEY}:run`;

/** Where the event mesh is read from. */
export const sourceSchema = z.enum(['event-mesh-backend', 'kubernetes']);

/** Where the event mesh is read from. */
export type Source = z.infer<typeof sourceSchema>;

/** What a backend is told when it starts. */
export const startSchema = z.object({
  port: z.number(),
  catalogFile: z.string(),
  source: sourceSchema,
  baseUrl: z.string(),
});

/** What a backend is told when it starts. */
export type Start = z.infer<typeof startSchema>;

/** When a backend read the event mesh, in unix milliseconds. */
export const runSchema = z.object({
  startedAt: z.number(),
  readAt: z.number(),
});

/** What has become of a run. */
export const outcomeSchema = z.object({
  /** Of the event mesh. */
  entities: z.number(),
  changes: changesSchema,
  /** Requests to the catalog's API. */
  queries: z.array(z.string()),
  /** Of the whole catalog, by type. */
  relations: z.record(z.string(), z.number()),
});

/** What has become of a run. */
export type Outcome = z.infer<typeof outcomeSchema>;

/** Size of the event mesh, and the share of its event types that say something new. */
export const meshSchema = z.object({
  eventTypes: z.number(),
  brokers: z.number(),
  sources: z.number(),
  changed: z.number(),
});

/** Size of the event mesh, and the share of its event types that say something new. */
export type MeshSize = z.infer<typeof meshSchema>;

/** What was asked, and what was sent, since the last look. */
export const trafficSchema = z.object({
  calls: z.number(),
  /** Headers and bodies, as sent. */
  bytes: z.number(),
});

/** What was asked, and what was sent, since the last look. */
export type Traffic = z.infer<typeof trafficSchema>;

/** Where each of the readers reads. */
export const addressesSchema = z.object({
  'event-mesh-backend': z.string(),
  kubernetes: z.string(),
});
