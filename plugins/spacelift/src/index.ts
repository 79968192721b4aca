export { isSpaceliftAvailable } from '@internal/plugin-spacelift-common';
export { spaceliftApiRef, type SpaceliftApi, type StackPlace } from './api';
export { spaceliftPlugin, spaceliftPlugin as default } from './plugin';
export { spaceliftTranslationRef } from './translation';
