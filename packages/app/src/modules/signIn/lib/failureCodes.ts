/** How the page presents a reason, and what it offers besides the sign-in button. */
interface FailureKind {
  /** `danger`: a refusal. `warning`: nobody was refused, something is out of order. `info`: the person's own doing. */
  status: 'danger' | 'warning' | 'info';
  /** `retry`: check the session again. `emails`: the address settings at GitHub. `signOut`: drop the session that is in the way. */
  action?: 'retry' | 'emails' | 'signOut';
}

/**
 * Every reason that the page has words for. The first group are the codes of
 * the backend's sign-in module, the second group arises in the browser.
 */
export const FAILURES = {
  GH_NO_VERIFIED_EMAIL_IN_DOMAIN: { status: 'danger', action: 'emails' },
  GH_EMAIL_UNVERIFIED: { status: 'danger', action: 'emails' },
  GH_NO_EMAIL_SCOPE: { status: 'danger' },
  GH_NOT_IN_ORG: { status: 'danger' },
  GH_ORG_SSO_REQUIRED: { status: 'danger' },
  GH_AMBIGUOUS_USER: { status: 'danger' },
  GH_USER_NOT_IN_CATALOG: { status: 'danger' },
  GH_TOKEN_REVOKED: { status: 'warning' },
  GH_SESSION_EXPIRED: { status: 'info' },
  GH_UNAVAILABLE: { status: 'warning', action: 'retry' },
  GH_CONSENT_DENIED: { status: 'info' },
  GH_ACCOUNT_SWITCHED: { status: 'warning', action: 'signOut' },
  GH_SIGN_IN_EXPIRED: { status: 'info' },
  GH_SCOPE_NOT_GRANTED: { status: 'info' },
  GH_CLIENT_REJECTED: { status: 'warning' },
  CATALOG_UNAVAILABLE: { status: 'warning', action: 'retry' },
  SIGN_IN_FAILED: { status: 'warning' },

  POPUP_BLOCKED: { status: 'info' },
  POPUP_CLOSED: { status: 'info' },
  WRONG_ADDRESS: { status: 'warning' },
  PORTAL_UNREACHABLE: { status: 'warning', action: 'retry' },
  NOT_CONFIGURED: { status: 'warning' },
  UNKNOWN: { status: 'warning' },
} as const satisfies Record<string, FailureKind>;

/** A reason in {@link FAILURES}. */
export type FailureCode = keyof typeof FAILURES;

/** Whether a text is one of the codes. */
export function isFailureCode(text: string): text is FailureCode {
  return Object.keys(FAILURES).includes(text);
}
