import type { Stack } from '@internal/plugin-spacelift-common';
import type { SpaceliftFence } from '../settings/SpaceliftSettings';
import { isInSpace, type SpaceParents } from './SpaceTree';

/** Whether the operator lets the portal show a stack. One of unknown space is outside of every fence of spaces. */
export function isInsideFence(
  stack: Pick<Stack, 'labels' | 'space'>,
  fence: SpaceliftFence,
  parents: SpaceParents,
): boolean {
  const { space } = stack;
  return (
    fence.labels.every(label => stack.labels.includes(label)) &&
    (fence.spaces.length === 0 ||
      (space !== null &&
        fence.spaces.some(pattern => isInSpace(space.id, pattern, parents))))
  );
}
