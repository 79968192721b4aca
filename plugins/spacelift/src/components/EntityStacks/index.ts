export { EntityStacksContent } from './EntityStacksContent';
