import type { Child } from '../lib/child/Child';
import type { View } from '../lib/views';
import { entities } from './entities';
import {
  countVisits,
  timeVisits,
  type Visits,
  type VisitsResult,
} from './measureVisits';
import { articlePages } from './pages';

/** Makes the visits as the plugin of the security article does: everybody asks GitHub, and nothing is kept. */
export async function measureArticle(setting: {
  simulator: Child;
  vendorUrl: string;
  views: readonly View[];
  viewers: number;
}): Promise<VisitsResult> {
  const { simulator, vendorUrl, views, viewers } = setting;
  const visits: Visits = {
    name: "article's plugin",
    simulator,
    views,
    pages: entities.map(each => articlePages(vendorUrl, each)),
    tokens: Array.from({ length: viewers }, (_, index) => `person-${index}`),
    expected: [200, 403, 404],
    moveTo: async () => {},
  };
  const counted = await countVisits(visits);
  return { ...counted, paced: await timeVisits(visits) };
}
