import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The tab "Security Insights" of an entity, wherever the app puts it. */
export const securityInsightsContentRouteRef = createRouteRef();
