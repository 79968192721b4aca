export { RetryTime } from './RetryTime';
