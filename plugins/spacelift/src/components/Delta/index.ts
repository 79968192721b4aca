export { Delta } from './Delta';
