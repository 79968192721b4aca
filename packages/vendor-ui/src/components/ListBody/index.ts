export { ListBody } from './ListBody';
