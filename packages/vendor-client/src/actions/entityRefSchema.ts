import type { ActionZod } from './ActionZod';

/** The entity that an action is about. */
export const entityRefSchema = (zod: ActionZod) =>
  zod
    .string()
    .max(300)
    .describe('The entity, for example component:default/carts');
