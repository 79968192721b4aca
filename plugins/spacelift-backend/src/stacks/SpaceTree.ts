import type { SpacePattern } from '@internal/plugin-spacelift-common';
import { z } from 'zod';
import { id, text } from '../reduce/fields';

const spaceSchema = z.object({ id, parentSpace: text });

/** Which space is below which, by id; null for one without a parent. */
export type SpaceParents = Readonly<Record<string, string | null>>;

/** Reads Spacelift's list of spaces; what has no id is left out. */
export function reduceSpaces(items: readonly unknown[]): SpaceParents {
  return Object.fromEntries(
    items.flatMap(item => {
      const space = spaceSchema.safeParse(item).data;
      return space ? [[space.id, space.parentSpace]] : [];
    }),
  );
}

/** Whether a space is the pattern's one, or below it if the pattern says so. Survives spaces in a circle. */
export function isInSpace(
  spaceId: string,
  pattern: SpacePattern,
  parents: SpaceParents,
): boolean {
  const seen = new Set<string>();
  let current: string | null | undefined = spaceId;
  while (current && !seen.has(current)) {
    if (current === pattern.id) {
      return true;
    }
    if (!pattern.withChildren) {
      return false;
    }
    seen.add(current);
    current = Object.hasOwn(parents, current) ? parents[current] : null;
  }
  return false;
}
