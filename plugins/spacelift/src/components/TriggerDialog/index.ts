export { TriggerDialog } from './TriggerDialog';
