import type { AlertType } from './Alert';

/** Reasons that GitHub accepts, in its own words, per type. */
export const dismissalReasons = {
  'code-scanning': ['false positive', "won't fix", 'used in tests'],
  dependabot: [
    'fix_started',
    'inaccurate',
    'no_bandwidth',
    'not_used',
    'tolerable_risk',
  ],
  'secret-scanning': ['false_positive', 'wont_fix', 'revoked', 'used_in_tests'],
} as const satisfies Record<AlertType, readonly string[]>;

/** Longest comment that GitHub keeps with a dismissal. */
export const MAX_COMMENT_LENGTH = 280;

/** Body of `POST .../alerts/:type/:number/dismissal`. Answers `Alert`. */
export interface DismissalRequest {
  /** One of `dismissalReasons` of the type. */
  reason: string;
  /** 1 to 280 characters. */
  comment: string;
}

/** Body of `POST .../alerts/:type/:number/reopening`. Answers `Alert`. */
export interface ReopeningRequest {
  /** Up to 280 characters; for the audit log. */
  comment?: string;
}
