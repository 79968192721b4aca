export { PolicyStatus } from './PolicyStatus';
