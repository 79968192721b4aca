import { entityRefSchema, type ActionZod } from '@internal/vendor-client';

/** The entity whose stacks an action is about, or all stacks. */
export const optionalEntityRefSchema = (zod: ActionZod) =>
  entityRefSchema(zod)
    .optional()
    .describe(
      'The entity that the stacks belong to, for example component:default/carts. Without it all stacks are meant, which needs the permission for all entities',
    );

/** The stack that an action is about. */
export const stackIdSchema = (zod: ActionZod) =>
  zod.string().max(128).describe('Id of the stack, from list-stacks');

/** A stack, in short. */
export const stackSchema = (zod: ActionZod) =>
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
export const runSchema = (zod: ActionZod) =>
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
