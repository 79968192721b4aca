import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { isSysdigAvailable } from '@internal/plugin-sysdig-common';
import { sysdigApiRef, SysdigClient } from './api';
import { sysdigContentRouteRef } from './routes';

const sysdigApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: sysdigApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new SysdigClient(apis),
    }),
});

const sysdigContent = EntityContentBlueprint.make({
  params: {
    path: '/sysdig',
    title: 'Sysdig',
    group: 'security',
    routeRef: sysdigContentRouteRef,
    filter: isSysdigAvailable,
    loader: async () => {
      const { SysdigContent } = await import('./components/SysdigContent');
      return <SysdigContent />;
    },
  },
});

const sysdigCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter: isSysdigAvailable,
    loader: async () => {
      const { SysdigCard } = await import('./components/SysdigCard');
      return <SysdigCard />;
    },
  },
});

/**
 * Vulnerabilities and posture from Sysdig on the pages of entities that carry annotations for it: a tab, and a card on
 * the overview. Needs the backend plugin `sysdig`. Independent of Sysdig.
 */
export const sysdigPlugin = createFrontendPlugin({
  pluginId: 'sysdig',
  title: 'Sysdig',
  info: { packageJson: () => import('../package.json') },
  routes: { entityContent: sysdigContentRouteRef },
  extensions: [sysdigApi, sysdigContent, sysdigCard],
});
