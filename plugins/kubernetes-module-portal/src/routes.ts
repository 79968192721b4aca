import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The tab "Kubernetes" of an entity. */
export const kubernetesContentRouteRef = createRouteRef();
