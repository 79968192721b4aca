export { StackState } from './StackState';
