import type { Stack } from '@internal/plugin-spacelift-common';

const MAX_DESCRIPTION = 200;

/** A stack for a long list: its description is cut, so that a page of 200 stays small. */
export function shortenStack(stack: Stack): Stack {
  const { description } = stack;
  return description !== null && description.length > MAX_DESCRIPTION
    ? { ...stack, description: `${description.slice(0, MAX_DESCRIPTION)}…` }
    : stack;
}
