export { applyLook } from './applyLook';
export { bareModule } from './bareModule';
export { createApiModule } from './createApiModule';
export { createStatesPlugin } from './createStatesPlugin';
export { findEntityName } from './findEntityName';
export { slowly } from './slowly';
