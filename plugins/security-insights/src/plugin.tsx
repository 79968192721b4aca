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
import { isSecurityInsightsAvailable } from '@internal/plugin-security-insights-common';
import { securityInsightsApiRef, SecurityInsightsClient } from './api';
import { securityInsightsContentRouteRef } from './routes';

const securityInsightsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: securityInsightsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new SecurityInsightsClient(apis),
    }),
});

const securityInsightsContent = EntityContentBlueprint.make({
  params: {
    path: '/security-insights',
    title: 'Security Insights',
    group: 'security',
    routeRef: securityInsightsContentRouteRef,
    filter: isSecurityInsightsAvailable,
    loader: async () => {
      const { SecurityInsightsContent } = await import(
        './components/SecurityInsightsContent'
      );
      return <SecurityInsightsContent />;
    },
  },
});

const securityInsightsCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter: isSecurityInsightsAvailable,
    loader: async () => {
      const { SecurityInsightsCard } = await import(
        './components/SecurityInsightsCard'
      );
      return <SecurityInsightsCard />;
    },
  },
});

/**
 * GitHub's security alerts on the pages of entities that name a repository: a tab, and a card on the overview. Needs the
 * backend plugin `security-insights`, and no login at GitHub. Independent of GitHub.
 */
export const securityInsightsPlugin = createFrontendPlugin({
  pluginId: 'security-insights',
  title: 'Security Insights',
  info: { packageJson: () => import('../package.json') },
  routes: { entityContent: securityInsightsContentRouteRef },
  extensions: [
    securityInsightsApi,
    securityInsightsContent,
    securityInsightsCard,
  ],
});
