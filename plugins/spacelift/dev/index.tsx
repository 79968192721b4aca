import { createDevApp } from '@backstage/frontend-dev-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { applyLook } from '@internal/vendor-ui/devUtils';
import spaceliftPlugin from '../src';
import { devFeatures } from './devFeatures';

applyLook();

createDevApp({ features: [catalogPlugin, spaceliftPlugin, ...devFeatures] });
