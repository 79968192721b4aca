export { ProxyNote } from './ProxyNote';
