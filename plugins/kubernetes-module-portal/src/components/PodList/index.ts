export { PodList, type ShowLog } from './PodList';
