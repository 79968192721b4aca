export { StackView, type StackViewProps } from './StackView';
