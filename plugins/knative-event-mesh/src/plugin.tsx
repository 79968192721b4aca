import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiShareLine } from '@remixicon/react';
import { isEventMeshAvailable, isEventType } from './lib/isEventMeshEntity';
import { eventMeshContentRouteRef, eventMeshPageRouteRef } from './routes';

const eventMeshPage = PageBlueprint.make({
  params: {
    path: '/event-mesh',
    title: 'Event mesh',
    icon: <RiShareLine size={20} />,
    routeRef: eventMeshPageRouteRef,
    loader: async () => {
      const { EventMeshPage } = await import('./components/EventMeshPage');
      return <EventMeshPage />;
    },
  },
});

const eventMeshContent = EntityContentBlueprint.make({
  params: {
    path: '/event-mesh',
    title: 'Event mesh',
    group: 'deployment',
    routeRef: eventMeshContentRouteRef,
    filter: isEventMeshAvailable,
    loader: async () => {
      const { EventMeshContent } = await import(
        './components/EventMeshContent'
      );
      return <EventMeshContent />;
    },
  },
});

const eventMeshCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter: isEventMeshAvailable,
    loader: async () => {
      const { EventMeshCard } = await import('./components/EventMeshCard');
      return <EventMeshCard />;
    },
  },
});

const eventTypeCard = EntityCardBlueprint.make({
  name: 'event-type',
  params: {
    type: 'content',
    filter: isEventType,
    loader: async () => {
      const { EventTypeCard } = await import('./components/EventTypeCard');
      return <EventTypeCard />;
    },
  },
});

/**
 * Event types of Knative, who publishes and who consumes them: a page of all, a tab and a card for the components that
 * take part, and a card for event types. Reads the catalog only, which the backend module `knative-event-mesh` fills.
 * Independent of Knative.
 */
export const eventMeshPlugin = createFrontendPlugin({
  pluginId: 'knative-event-mesh',
  title: 'Event mesh',
  icon: <RiShareLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: eventMeshPageRouteRef,
    entityContent: eventMeshContentRouteRef,
  },
  extensions: [eventMeshPage, eventMeshContent, eventMeshCard, eventTypeCard],
});
