import { createDevApp } from '@backstage/frontend-dev-utils';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { applyLook } from '@internal/vendor-ui/devUtils';
import eventMeshPlugin, { eventTypeDefinitionModule } from '../src';
import { devFeatures } from './devFeatures';

applyLook();

createDevApp({
  features: [
    catalogPlugin,
    apiDocsPlugin,
    eventMeshPlugin,
    eventTypeDefinitionModule,
    ...devFeatures,
  ],
});
