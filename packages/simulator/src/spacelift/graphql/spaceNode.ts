import type { SpaceRecord } from '../world/types';

/** A space. */
export function spaceNode({ parent, ...space }: SpaceRecord): object {
  return { ...space, parentSpace: parent };
}
