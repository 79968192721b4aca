import type { Stack } from '@internal/plugin-spacelift-common';

const MAX_DESCRIPTION = 200;
const LONG_PAGE = 100;

/** A stack for a page of a list, so that a page stays below 200 KB: long texts are cut, and left out of long pages. */
export function shortenStack(stack: Stack, limit: number): Stack {
  if (limit > LONG_PAGE) {
    return { ...stack, description: null, trackedCommit: null };
  }
  const { description } = stack;
  return description !== null && description.length > MAX_DESCRIPTION
    ? { ...stack, description: `${description.slice(0, MAX_DESCRIPTION)}…` }
    : stack;
}
