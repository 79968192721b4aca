import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The page of all stacks. */
export const spaceliftPageRouteRef = createRouteRef();

/** The tab "Spacelift" of an entity, wherever the app puts it. */
export const spaceliftContentRouteRef = createRouteRef();
