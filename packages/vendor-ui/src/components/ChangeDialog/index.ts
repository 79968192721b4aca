export { ChangeDialog } from './ChangeDialog';
export { ChangeForm, type ChangeFormTexts } from './ChangeForm';
export { ChangeOutcome } from './ChangeOutcome';
export { UnknownOutcome } from './UnknownOutcome';
