/**
 * Every reason for which a sign-in or a refresh can be turned down. The code
 * ends each message in brackets, and the sign-in page keys its own texts on it.
 *
 * `endsSession`: the person must not stay in, so the GitHub token is revoked
 * and the cookies are cleared. Codes without it describe something that went
 * wrong on the way and say nothing about the person; of those, only an
 * account switch leaves a token behind that is known to be unwanted.
 */
export const SIGN_IN_CODES = {
  GH_NO_EMAIL_SCOPE: { name: 'NotAllowedError', endsSession: true },
  GH_NO_VERIFIED_EMAIL_IN_DOMAIN: {
    name: 'NotAllowedError',
    endsSession: true,
  },
  GH_EMAIL_UNVERIFIED: { name: 'NotAllowedError', endsSession: true },
  GH_NOT_IN_ORG: { name: 'NotAllowedError', endsSession: true },
  GH_ORG_SSO_REQUIRED: { name: 'NotAllowedError', endsSession: true },
  GH_AMBIGUOUS_USER: { name: 'ConflictError', endsSession: true },
  GH_USER_NOT_IN_CATALOG: { name: 'NotAllowedError', endsSession: true },
  GH_TOKEN_REVOKED: { name: 'AuthenticationError', endsSession: true },
  GH_SESSION_EXPIRED: { name: 'AuthenticationError', endsSession: true },
  GH_UNAVAILABLE: { name: 'ServiceUnavailableError', endsSession: false },
  GH_CONSENT_DENIED: { name: 'NotAllowedError', endsSession: false },
  GH_ACCOUNT_SWITCHED: { name: 'ConflictError', endsSession: false },
  GH_SIGN_IN_EXPIRED: { name: 'AuthenticationError', endsSession: false },
  GH_SCOPE_NOT_GRANTED: { name: 'AuthenticationError', endsSession: false },
  GH_CLIENT_REJECTED: { name: 'ServiceUnavailableError', endsSession: false },
  CATALOG_UNAVAILABLE: { name: 'ServiceUnavailableError', endsSession: false },
  SIGN_IN_FAILED: { name: 'Error', endsSession: false },
} as const;

/** One of the reasons in {@link SIGN_IN_CODES}. */
export type SignInCode = keyof typeof SIGN_IN_CODES;
