import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { isSpaceliftAvailable } from '@internal/plugin-spacelift-common';
import { RiRocket2Line } from '@remixicon/react';
import { spaceliftApiRef, SpaceliftClient } from './api';
import { spaceliftContentRouteRef, spaceliftPageRouteRef } from './routes';

const spaceliftApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: spaceliftApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new SpaceliftClient(apis),
    }),
});

const spaceliftPage = PageBlueprint.make({
  params: {
    path: '/spacelift',
    title: 'Spacelift',
    icon: <RiRocket2Line size={20} />,
    routeRef: spaceliftPageRouteRef,
    loader: async () => {
      const { StacksPage } = await import('./components/StacksPage');
      return <StacksPage />;
    },
  },
});

const spaceliftContent = EntityContentBlueprint.make({
  params: {
    path: '/spacelift',
    title: 'Spacelift',
    group: 'deployment',
    routeRef: spaceliftContentRouteRef,
    filter: isSpaceliftAvailable,
    loader: async () => {
      const { EntityStacksContent } = await import('./components/EntityStacks');
      return <EntityStacksContent />;
    },
  },
});

const spaceliftCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter: isSpaceliftAvailable,
    loader: async () => {
      const { SpaceliftCard } = await import('./components/SpaceliftCard');
      return <SpaceliftCard />;
    },
  },
});

/**
 * Stacks and runs of Spacelift: a page of all that the portal shows, and a tab and a card for the entities that name
 * stacks. Needs the backend plugin `spacelift`. Independent of Spacelift.
 */
export const spaceliftPlugin = createFrontendPlugin({
  pluginId: 'spacelift',
  title: 'Spacelift',
  icon: <RiRocket2Line />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: spaceliftPageRouteRef,
    entityContent: spaceliftContentRouteRef,
  },
  extensions: [spaceliftApi, spaceliftPage, spaceliftContent, spaceliftCard],
});
