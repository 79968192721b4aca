export { WorkloadStateChip } from './WorkloadStateChip';
