export type { VendorFigure } from './CardFigure';
export {
  VendorCard,
  type VendorCardProps,
  type VendorHeadline,
} from './VendorCard';
