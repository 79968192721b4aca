export { benchKnative } from './benchKnative';
