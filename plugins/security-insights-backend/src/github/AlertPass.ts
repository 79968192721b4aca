import type { Alert } from '@internal/plugin-security-insights-common';
import type { AlertListPart } from './alertLists';
import type { PagePosition } from './nextPage';

/** One page as it was answered, kept to ask whether it has changed. */
export interface AlertPage {
  part: AlertListPart;
  /** Undefined for the first. */
  position?: PagePosition;
  /** Undefined where a question whether it has changed could not be trusted. */
  etag?: string;
  next?: PagePosition;
  alerts: readonly Alert[];
  skipped: number;
}

/** One of GitHub's lists, read from the start as far as the limit of pages allows. Holds no secret's value. */
export type AlertPass =
  | {
      kind: 'list';
      /** Of all parts of the list. */
      pages: readonly AlertPage[];
      /** Of all pages, each once. */
      alerts: readonly Alert[];
      /** Items that could not be read. */
      skipped: number;
      /** This GitHub does not list the generic kinds of secrets, so that some may be missing. */
      withoutGeneric: boolean;
    }
  /** The feature is not enabled for the repository, or has never run. */
  | { kind: 'disabled'; reason: 'disabled' | 'never-analysed' };
