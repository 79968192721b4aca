import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The tab "Sysdig" of an entity, wherever the app puts it. */
export const sysdigContentRouteRef = createRouteRef();
