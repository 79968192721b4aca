export { SpaceliftCard } from './SpaceliftCard';
