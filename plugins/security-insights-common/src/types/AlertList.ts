import type { Severity } from '@internal/vendor-common';
import type { Alert, AlertState, AlertType } from './Alert';
import type { SecuritySummary } from './SecuritySummary';

/** What alerts can be sorted by. */
export const alertSorts = [
  'severity',
  'created',
  'updated',
  'title',
  'number',
] as const;

/**
 * Query of `GET /entities/:kind/:namespace/:name/alerts`. `type`, `state` and `severity` take several values, separated by
 * commas or repeated; absent ones limit nothing, except `state`: without it the open alerts.
 */
export interface AlertQuery {
  type?: AlertType[];
  state?: AlertState[];
  severity?: Severity[];
  /** Part of the title, description, rule, CVE, dependency, path, tool or `#number`, at most 200 characters. */
  q?: string;
  /** Default `severity`: worst first, then newest. */
  sort?: (typeof alertSorts)[number];
  /** Default `desc`, for `title` `asc`. What is not known comes last in both. */
  order?: 'asc' | 'desc';
  /** `nextCursor` of the page before. It is the offset of the page as a text; past the end it means the last page. */
  cursor?: string;
  /** 1 to 100, default 25. */
  limit?: number;
}

/** Closed alerts that were asked for and could not be read. How the open ones are doing is in the summary. */
export interface MissingAlerts {
  type: AlertType;
  state: AlertState;
  /** One sentence for people. */
  message: string;
}

/**
 * Closed alerts that were asked for and are not all of those at GitHub, or not those of now. How the open ones are doing is in
 * the summary. A list can be both, and is named twice then.
 */
export interface IncompleteAlerts {
  type: AlertType;
  state: AlertState;
  /** `truncated`: more of them are at GitHub than were read. `stale`: GitHub failed since, so that these are of `asOf`. */
  reason: 'truncated' | 'stale';
  /** One sentence for people. */
  message: string;
  /** When GitHub gave the answer that is shown; ISO 8601. */
  asOf: string;
}

/** Answer to `AlertQuery`. The summary is of the same answers of GitHub, so that card and tab cannot differ. */
export interface AlertList {
  items: Alert[];
  /** How many match, on all pages. */
  total: number;
  /** More alerts may match than `total`: a list of a type and state that was asked for is longer than what was read. */
  truncated: boolean;
  /** Where this page starts, from 0. */
  offset: number;
  /** Pass as `cursor`; null on the last page. */
  nextCursor: string | null;
  /**
   * How many match per value, each with the other filters applied; zero for values without any. A value has no number when
   * no list was read in which it could be: states that were not asked for, types and states that failed or are not enabled,
   * and all severities when nothing of the wanted types was read.
   */
  facets: {
    type: Partial<Record<AlertType, number>>;
    state: Partial<Record<AlertState, number>>;
    severity: Partial<Record<Severity, number>>;
  };
  /** Alerts of the wanted types and states that GitHub sent in a form that could not be read. */
  skipped: number;
  missing: MissingAlerts[];
  incomplete: IncompleteAlerts[];
  summary: SecuritySummary;
}
