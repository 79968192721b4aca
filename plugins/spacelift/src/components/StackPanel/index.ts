export { StackPanel } from './StackPanel';
