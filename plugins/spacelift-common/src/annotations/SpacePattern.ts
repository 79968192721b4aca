/** A space, or a space with everything below it. */
export interface SpacePattern {
  id: string;
  /** Whether the spaces below it count as well. */
  withChildren: boolean;
}

const SPACE = /^([A-Za-z0-9][A-Za-z0-9._-]{0,127})(\/\*\*)?$/;

/** Reads `id` or `id/**`; undefined when the text is neither. */
export function parseSpacePattern(text: string): SpacePattern | undefined {
  const [, id, children] = SPACE.exec(text.trim()) ?? [];
  return id === undefined
    ? undefined
    : { id, withChildren: children !== undefined };
}
