export { AlertTable } from './AlertTable';
