import { createDevApp } from '@backstage/frontend-dev-utils';
import { applyLook, bareModule } from '../src/devUtils';
import { galleryPlugin } from './galleryPlugin';

applyLook();

createDevApp({ features: [galleryPlugin, bareModule] });
