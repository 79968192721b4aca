import type { SeverityCounts, VendorErrorCode } from '@internal/vendor-common';
import type { AlertType } from './Alert';

/**
 * How one of the three lists is doing.
 *
 * - `ok`: read completely, or as far as `truncated` says.
 * - `disabled`: the feature is not enabled for the repository, or nothing was ever analysed.
 * - `forbidden`: the App or token lacks a permission, named in `missingPermission`; also when GitHub hides one list alone.
 * - `not-found`: GitHub does not show the repository to the App or token, or it does not exist.
 * - `rate-limited`: until `retryAt`.
 * - `error`: anything else, see `code`.
 */
export type AlertSourceState =
  | 'ok'
  | 'disabled'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'error';

/** One of the three lists. Counts are absent, never zero, when there is no answer to count. */
export interface AlertSource {
  type: AlertType;
  state: AlertSourceState;
  /** Open alerts by severity; present for `ok`, and for failures with a last good answer (`stale`). */
  counts?: SeverityCounts;
  /** Sum of `counts`. */
  open?: number;
  /** More alerts are open than were read. */
  truncated: boolean;
  /** When GitHub gave the answer that is counted; ISO 8601. */
  asOf: string | null;
  /** `counts` are of the last good answer, and the state is why there is no newer one. */
  stale: boolean;
  /** One or two sentences for people: for every state but `ok`, and for that where a kind of alert cannot be asked for. */
  message: string | null;
  /** For example `Dependabot alerts: read`. */
  missingPermission: string | null;
  /** ISO 8601. */
  retryAt: string | null;
  /** For failures. */
  code: VendorErrorCode | null;
  /** The list at GitHub. */
  url: string;
}

/** The repository that an entity names. */
export interface AlertRepository {
  /** `github.com`, or a GitHub Enterprise Server. */
  host: string;
  /** `owner/repository`. */
  slug: string;
  url: string;
  /** With what it is read. */
  credentials: 'app' | 'token' | 'none';
}
