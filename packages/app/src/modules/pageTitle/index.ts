export { pageTitleModule } from './pageTitleModule';
