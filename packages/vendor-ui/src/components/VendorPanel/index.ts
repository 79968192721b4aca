export { VendorPanel, type VendorPanelProps } from './VendorPanel';
