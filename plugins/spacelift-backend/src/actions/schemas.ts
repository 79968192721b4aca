import type { z } from 'zod/v3';

type Zod = typeof z;

/** The entity that an action is about. */
export const entityRefSchema = (zod: Zod) =>
  zod
    .string()
    .max(300)
    .optional()
    .describe(
      'The entity that the stacks belong to, for example component:default/carts. Without it all stacks are meant, which needs the permission for all entities',
    );

/** The stack that an action is about. */
export const stackIdSchema = (zod: Zod) =>
  zod.string().max(128).describe('Id of the stack, from list-stacks');

/** Data with how far it can be trusted. */
export const envelopeSchema = <T extends z.AnyZodObject>(zod: Zod, data: T) =>
  zod.object({
    data,
    asOf: zod.string().describe('When Spacelift gave this answer, ISO 8601'),
    stale: zod
      .boolean()
      .describe(
        'Whether Spacelift failed since, so that this is the last answer',
      ),
    truncated: zod
      .boolean()
      .describe('Whether there is more at Spacelift than was fetched'),
    failure: zod
      .object({
        code: zod.string(),
        message: zod.string(),
        retryAfterSeconds: zod.number().optional(),
      })
      .optional(),
  });

/** A stack, in short. */
export const stackSchema = (zod: Zod) =>
  zod.object({
    id: zod.string(),
    name: zod.string(),
    state: zod.string().describe("Spacelift's own word"),
    group: zod
      .string()
      .describe('What the state means: needsAttention, failed, inProgress ...'),
    stateSince: zod.string().nullable(),
    labels: zod.array(zod.string()),
    space: zod.object({ id: zod.string(), name: zod.string() }).nullable(),
    branch: zod.string().nullable(),
    autodeploy: zod
      .boolean()
      .describe('Whether a tracked run applies without asking'),
    protected: zod
      .boolean()
      .describe('Whether a trigger needs the name of the stack repeated'),
    drifted: zod.boolean().nullable(),
    obstacle: zod
      .string()
      .nullable()
      .describe('Why no run can be triggered now; null when one can'),
    url: zod.string(),
  });

/** A run, in short. */
export const runSchema = (zod: Zod) =>
  zod.object({
    id: zod.string(),
    type: zod.string(),
    state: zod.string(),
    group: zod.string(),
    finished: zod.boolean(),
    title: zod.string().nullable(),
    createdAt: zod.string().nullable(),
    triggeredBy: zod.string().nullable(),
    commit: zod
      .object({ hash: zod.string(), message: zod.string().nullable() })
      .nullable(),
    delta: zod
      .object({
        add: zod.number(),
        change: zod.number(),
        delete: zod.number(),
      })
      .nullable(),
    needsConfirmation: zod.boolean(),
    url: zod.string(),
  });
