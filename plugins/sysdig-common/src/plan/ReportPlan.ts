import type { ReportKind, ReportNote } from '../types';

/** What the portal compares itself, because Sysdig's registry report cannot be asked for it. */
export interface LocalFilter {
  /** Registries as in the image's name, port included; one of them must match. */
  registryName?: readonly string[];
  /** Repositories without registry and tag; one of them, or one below it, must match. */
  registryRepository?: readonly string[];
}

/** How one report is asked for. */
export interface ReportPlan {
  kind: ReportKind;
  /** Whether the annotations ask for this report. */
  wanted: boolean;
  /** Complete filter, not URL-encoded. Present exactly when the report is wanted and has no problem. */
  filter?: string;
  /** What to keep of the registry report's items; see `matchesLocalFilter`. */
  localFilter?: LocalFilter;
  /** What a reader should know; may also be there for a report that is not wanted. */
  notes: ReportNote[];
  /** Why a wanted report must not be asked for, as one or two sentences for people. */
  problem?: string;
  /** Annotations of which any one would add the report; empty when it is wanted. */
  missing: string[];
}

/** What the operator of the portal decides. */
export interface PlanOptions {
  /** `sysdig.allowCustomFilter`, default true. */
  allowCustomFilter?: boolean;
  /** `sysdig.scope`: an expression that every report must also meet. */
  scope?: string;
}
