import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The page of all event types. */
export const eventMeshPageRouteRef = createRouteRef();

/** The tab "Event mesh" of an entity, wherever the app puts it. */
export const eventMeshContentRouteRef = createRouteRef();
