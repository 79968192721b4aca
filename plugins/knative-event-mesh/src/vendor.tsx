import { RiShareLine } from '@remixicon/react';
import type { VendorIdentity } from '@internal/vendor-ui';

/** How the event mesh is called and set up, for the page, the tab and the cards. */
export const eventMeshVendor: VendorIdentity = {
  id: 'knative-event-mesh',
  title: 'Event mesh',
  icon: <RiShareLine />,
  configKeys: [
    {
      key: 'catalog.providers.knativeEventMesh.prod.baseUrl',
      example: 'http://eventmesh-backend.knative-eventing.svc:8080',
    },
    {
      key: 'catalog.providers.knativeEventMesh.prod.token',
      env: 'KNATIVE_EVENT_MESH_TOKEN',
      example: '<token of a service account>',
    },
  ],
  docsUrl: '/docs/default/component/callboard/integrations/knative',
};
