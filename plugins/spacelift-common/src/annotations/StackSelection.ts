import type { SpacePattern } from './SpacePattern';

/** Which stacks an entity's annotations mean. The parts add up. */
export interface StackSelection {
  /** Exactly these, at most 50. */
  stackIds: string[];
  /** Stacks that have all of the labels and are in the space. Null when nothing asks for that, or it cannot be used. */
  group: { labels: string[]; space: SpacePattern | null } | null;
  /**
   * Stacks of a repository, for portals that allow it. Null when another annotation names stacks, so that a repository
   * never adds to what somebody chose.
   */
  repository: { slug: string; projectRoot: string | null } | null;
  /** What is wrong with the annotations, as sentences that say what to do. */
  problems: string[];
}
