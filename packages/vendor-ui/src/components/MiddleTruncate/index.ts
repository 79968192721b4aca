export { MiddleTruncate } from './MiddleTruncate';
