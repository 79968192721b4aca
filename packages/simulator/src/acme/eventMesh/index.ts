export { acmeKnativeObjects } from './acmeKnativeObjects';
