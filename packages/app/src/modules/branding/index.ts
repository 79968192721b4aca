export { brandingModule } from './brandingModule';
export { ProductLogo } from './ProductLogo';
export { readBranding } from './config';
export type { Branding } from './config';
