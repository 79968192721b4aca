import type { Severity } from '@internal/vendor-common';
import type { Alert, AlertState, AlertType } from './Alert';
import type { SecuritySummary } from './SecuritySummary';

/**
 * `GET /entities/:kind/:namespace/:name/alerts?type=&state=&severity=&q=&sort=&order=&cursor=&limit=`. `type`, `state` and
 * `severity` take several values, separated by commas; without `state` the open ones. The summary is of the same answers, so
 * that card and tab cannot differ.
 */
export interface AlertList {
  items: Alert[];
  /** How many match, on all pages. */
  total: number;
  /** Where this page starts, from 0. */
  offset: number;
  /** Pass as `cursor`; null on the last page. */
  nextCursor: string | null;
  /** How many match per value, each with the other filters applied. */
  facets: {
    type: Partial<Record<AlertType, number>>;
    state: Partial<Record<AlertState, number>>;
    severity: Partial<Record<Severity, number>>;
  };
  /** Alerts that GitHub sent in a form that could not be read. */
  skipped: number;
  summary: SecuritySummary;
}
