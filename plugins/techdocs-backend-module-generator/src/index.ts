export { techdocsModulePortalGenerator as default } from './module';
