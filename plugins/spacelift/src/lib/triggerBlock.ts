import type {
  Capabilities,
  Run,
  Stack,
  TriggerObstacle,
} from '@internal/plugin-spacelift-common';

/**
 * Why somebody cannot trigger a run of a stack. `NOT_ALLOWED`: a permission of the portal is missing. `UNKNOWN_YET`: not
 * known whether they have it. `NO_RUN_TYPES`: the operator allows no type. The others are the stack's.
 */
export type TriggerBlock =
  | TriggerObstacle
  | 'NOT_ALLOWED'
  | 'UNKNOWN_YET'
  | 'NO_RUN_TYPES';

/** Reasons that are the same for all stacks of a page, which says them once. */
const GENERAL: ReadonlySet<TriggerBlock> = new Set([
  'READ_ONLY',
  'NO_RUN_TYPES',
  'NOT_ALLOWED',
  'UNKNOWN_YET',
]);

/** Whether a reason has nothing to do with the one stack. */
export function isGeneralBlock(block: TriggerBlock): boolean {
  return GENERAL.has(block);
}

/**
 * The first reason why no run can be triggered; undefined when one can. Lasting reasons come before passing ones.
 *
 * @param mayTrigger - undefined while it is not known.
 * @param followed - a run that this page knows of, perhaps earlier than the list of stacks.
 */
export function findTriggerBlock(options: {
  stack: Stack;
  capabilities: Capabilities;
  mayTrigger: boolean | undefined;
  followed?: Pick<Run, 'finished'>;
}): TriggerBlock | undefined {
  const { stack, capabilities, mayTrigger, followed } = options;
  if (capabilities.readOnly) {
    return 'READ_ONLY';
  }
  if (capabilities.runTypes.length === 0) {
    return 'NO_RUN_TYPES';
  }
  if (mayTrigger !== true) {
    return mayTrigger === false ? 'NOT_ALLOWED' : 'UNKNOWN_YET';
  }
  if (stack.obstacle) {
    return stack.obstacle;
  }
  return followed && !followed.finished ? 'RUNNING' : undefined;
}
