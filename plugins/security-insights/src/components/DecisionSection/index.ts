export { DecisionSection } from './DecisionSection';
