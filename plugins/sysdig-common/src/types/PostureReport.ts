import type { SeverityCounts } from '@internal/vendor-common';
import type { ReportNote } from './ReportNote';

/** One policy that Sysdig evaluated for a resource. */
export interface PosturePolicy {
  name: string;
  passed: boolean;
}

/** One resource of Sysdig's inventory. */
export interface PostureResource {
  /** Stable key of the line. */
  hash: string;
  name: string;
  type: string | null;
  platform: string | null;
  category: string | null;
  /** `Code`, `Deployed`, or what Sysdig says. */
  origin: string | null;
  cluster: string | null;
  namespace: string | null;
  zones: string[];
  labels: string[];
  /** ISO 8601. */
  lastSeen: string | null;
  /** Null when Sysdig does not say. */
  exposed: boolean | null;
  /** 0 to 100; null when no policy was evaluated. */
  passPercentage: number | null;
  /** Failed ones first; null when no policy was evaluated. */
  policies: PosturePolicy[] | null;
  vulnerabilities: SeverityCounts | null;
  /** The same resource in Sysdig's own pages. */
  url: string;
}

/** The posture report, reduced to one page of its lines. Sums are over the whole report. */
export interface PostureReport {
  kind: 'posture';
  items: PostureResource[];
  matching: number;
  fetched: number;
  available: number | null;
  skipped: number;
  totals: {
    /** Share of passed evaluations over all resources, 0 to 100, rounded down; null when none was evaluated. */
    passPercentage: number | null;
    failedPolicies: number;
    passedPolicies: number;
    /** Resources with at least one failed policy, with none, and without evaluation. */
    failing: number;
    passing: number;
    notEvaluated: number;
    exposed: number;
  };
  notes: ReportNote[];
  url: string;
}

/** Columns that the posture report can be sorted by; `score` is lowest first. */
export type PostureSort = 'score' | 'name' | 'lastSeen';
