export { scaffolderModuleSpacelift as default } from './module';
