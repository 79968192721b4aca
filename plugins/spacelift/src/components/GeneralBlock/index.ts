export { GeneralBlock } from './GeneralBlock';
