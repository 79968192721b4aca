export { StackBadges } from './StackBadges';
