import type { RunType, SpacePattern } from '@internal/plugin-spacelift-common';

/** How to reach Spacelift. */
export interface SpaceliftConnection {
  /** Below it are the API (`/graphql`) and Spacelift's own pages. */
  origin: URL;
  /** Id of the API key. Secret, although Spacelift does not call it so. */
  keyId: string;
  /** Secret. */
  keySecret: string;
}

/** What the portal never shows less strictly, whatever annotations and people ask for. Empty lists limit nothing. */
export interface SpaceliftFence {
  /** Stacks have to be in one of these. */
  spaces: SpacePattern[];
  /** Stacks have to have all of these. */
  labels: string[];
}

/** The configuration below `spacelift`, with defaults filled in. */
export interface SpaceliftSettings {
  /** Absent when none of its three keys is set: the plugin then answers "not configured". */
  connection?: SpaceliftConnection;
  /** Nothing can be triggered. */
  readOnly: boolean;
  cacheTtlMs: number;
  /** Limit of one request to Spacelift. */
  requestTimeoutMs: number;
  /** Stacks that are fetched at most. */
  maxStacks: number;
  fence: SpaceliftFence;
  /** Types that can be triggered, the usual one first; at least one. */
  runTypes: RunType[];
  /** Stacks with one of these labels ask for a typed confirmation. */
  protectedLabels: string[];
  /** What precedes an owner in the label that a stack needs for runs through an entity; absent when none is needed. */
  ownerLabel?: string;
  /** Whether `github.com/project-slug` selects stacks. */
  matchRepository: boolean;
  pollSeconds: { active: number; idle: number };
}
