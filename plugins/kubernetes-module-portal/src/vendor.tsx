import { RiBox3Line } from '@remixicon/react';
import type { VendorIdentity } from '@internal/vendor-ui';

/** How Kubernetes is called and set up, for the tab and the card. */
export const kubernetesVendor: VendorIdentity = {
  id: 'kubernetes',
  title: 'Kubernetes',
  icon: <RiBox3Line />,
  configKeys: [
    {
      key: 'kubernetes.portal.cluster.name',
      env: 'K8S_CLUSTER_NAME',
      example: 'production',
    },
    {
      key: 'kubernetes.portal.cluster.url',
      env: 'K8S_CLUSTER_URL',
      example: 'https://kubernetes.acme.example:6443',
    },
    {
      key: 'kubernetes.portal.cluster.token',
      env: 'K8S_CLUSTER_TOKEN',
      example: '<token of a service account that may only read>',
    },
    {
      key: 'kubernetes.portal.cluster.caData',
      env: 'K8S_CLUSTER_CA_DATA',
      example: '<CA certificate of the API server, base64>',
    },
  ],
  docsUrl: '/docs/default/component/callboard/integrations/kubernetes',
};
