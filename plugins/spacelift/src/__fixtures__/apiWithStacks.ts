import type {
  EntityStack,
  EntityStacks,
  Stack,
} from '@internal/plugin-spacelift-common';
import { envelopeOf } from '@internal/vendor-ui/testUtils';
import type { SpaceliftApi } from '../api';
import { cannedSpaceliftApi, entityStacksOf } from './cannedSpaceliftApi';
import { stack } from './stacks';

/** The entity that the stacks of tests belong to. */
export const CARTS = 'component:default/sock-shop-carts';

/** A stack of that entity. */
export function owned(changes: Partial<Stack>): EntityStack {
  return { ...stack(changes), entityRef: CARTS };
}

/** The canned answers, with these stacks for whatever entity is asked about. */
export function apiWithStacks(
  items: EntityStack[],
  changes: Partial<EntityStacks> = {},
  replaced: Partial<SpaceliftApi> = {},
): SpaceliftApi {
  return cannedSpaceliftApi({
    getEntityStacks: async () => envelopeOf(entityStacksOf(items, changes)),
    ...replaced,
  });
}
