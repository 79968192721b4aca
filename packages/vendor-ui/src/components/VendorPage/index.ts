export { VendorPage } from './VendorPage';
