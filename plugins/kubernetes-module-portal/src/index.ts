export { kubernetesPortalModule as default } from './module';
export { kubernetesPortalModule } from './module';
export { kubernetesPortalTranslationRef } from './translation';
