import { EntityContentLayoutBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** Replaces the stock arrangement of the cards on an entity's Overview. */
export const overviewLayout = EntityContentLayoutBlueprint.make({
  name: 'overview',
  params: {
    loader: async () => import('./OverviewGrid').then(m => m.OverviewGrid),
  },
});
