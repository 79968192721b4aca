import { createDevApp } from '@backstage/frontend-dev-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import kubernetesPlugin from '@backstage/plugin-kubernetes/alpha';
import { applyLook } from '@internal/vendor-ui/devUtils';
import kubernetesPortalModule from '../src';
import { devFeatures } from './devFeatures';

applyLook();

createDevApp({
  features: [
    catalogPlugin,
    kubernetesPlugin,
    kubernetesPortalModule,
    ...devFeatures,
  ],
});
