import { paymentsStacks } from './paymentsStacks';
import { platformStacks } from './platformStacks';
import { shopStacks } from './shopStacks';
import type { StackPlan } from './StackPlan';
import { teamCStacks } from './teamCStacks';

/** Stacks that entities of the example catalog name, and a few more that show something. */
export const demoStacks: readonly StackPlan[] = [
  ...teamCStacks,
  ...shopStacks,
  ...paymentsStacks,
  ...platformStacks,
];
