import { SignInError } from './SignInError';

const LONGEST_LIST = 6;

function list(names: string[]): string {
  const shown = names.slice(0, LONGEST_LIST).join(', ');
  const more = names.length - LONGEST_LIST;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** GitHub will not show the addresses, so nothing can be decided. */
export function noEmailScope(login: string): SignInError {
  return new SignInError(
    'GH_NO_EMAIL_SCOPE',
    `GitHub did not let the portal read the e-mail addresses of the account ${login}. Sign in again and keep the permission "e-mail addresses (read-only)"; if it is not offered, ask an administrator to give the portal's GitHub App the account permission "Email addresses: read".`,
  );
}

/** Verified addresses exist, none of them in an allowed domain. */
export function noVerifiedEmailInDomain(options: {
  login: string;
  allowedDomains: string[];
  settingsUrl: string;
}): SignInError {
  return new SignInError(
    'GH_NO_VERIFIED_EMAIL_IN_DOMAIN',
    `The GitHub account ${
      options.login
    } has no verified e-mail address in an allowed domain (${list(
      options.allowedDomains,
    )}). Add your work address and verify it at ${
      options.settingsUrl
    }, or sign out of GitHub and use the account that has it.`,
  );
}

/** The right address is there, but nobody proved that it is theirs. */
export function emailUnverified(options: {
  login: string;
  maskedAddress: string;
  settingsUrl: string;
}): SignInError {
  return new SignInError(
    'GH_EMAIL_UNVERIFIED',
    `The address ${options.maskedAddress} of the GitHub account ${options.login} is not verified. Open ${options.settingsUrl}, have the verification mail sent again, follow its link, then sign in.`,
  );
}

/** Not an active member of anything that is required. */
export function notInOrg(options: {
  login: string;
  required: string[];
  pending: string[];
}): SignInError {
  const remedy =
    options.pending.length > 0
      ? `An invitation to ${list(
          options.pending,
        )} is waiting: accept it at GitHub, then sign in.`
      : 'Ask an owner of the organization to add you, or to approve this portal as an OAuth app there, or use another GitHub account.';
  return new SignInError(
    'GH_NOT_IN_ORG',
    `The GitHub account ${
      options.login
    } is not an active member of any of the required organizations or teams (${list(
      options.required,
    )}). ${remedy}`,
  );
}

/** The organisation wants a SAML session before it says anything. */
export function orgSsoRequired(
  login: string,
  organization: string,
): SignInError {
  return new SignInError(
    'GH_ORG_SSO_REQUIRED',
    `The GitHub organization ${organization} requires single sign-on before it confirms that ${login} is a member. Open the organization at GitHub, sign in through its single sign-on, then sign in here again and grant the organization access.`,
  );
}

/** More than one catalog user fits, or one that belongs to another GitHub account. */
export function ambiguousUser(
  login: string,
  what: string,
  detail: string,
): SignInError {
  return new SignInError(
    'GH_AMBIGUOUS_USER',
    `The GitHub account ${login} cannot be matched to one user of the catalog: ${what}. Ask an administrator to set the annotation github.com/user-id on your user, and on no other.`,
    detail,
  );
}

/** The person may come in, but the catalog does not know them. */
export function userNotInCatalog(
  login: string,
  nodeId: string | undefined,
): SignInError {
  const annotation = nodeId
    ? `the annotation github.com/user-id: ${nodeId}`
    : 'your GitHub account id';
  return new SignInError(
    'GH_USER_NOT_IN_CATALOG',
    `The GitHub account ${login} is allowed, but the catalog has no user with its id or with one of its allowed addresses. Ask an administrator to add a user with your work address or with ${annotation}.`,
  );
}

/** GitHub no longer accepts the token. */
export function tokenRevoked(
  login: string | undefined,
  detail: string,
): SignInError {
  const account = login ? `the account ${login}` : 'your account';
  return new SignInError(
    'GH_TOKEN_REVOKED',
    `GitHub no longer accepts the permission that ${account} gave this portal: it was withdrawn, it expired, or the account is suspended. Sign in again; if GitHub refuses that too, look at your account there.`,
    detail,
  );
}

/** The cookie is too old, or is not one that this portal made. */
export function sessionExpired(detail: string): SignInError {
  return new SignInError(
    'GH_SESSION_EXPIRED',
    'Your session has ended. Sign in again.',
    detail,
  );
}

/** The person pressed "Cancel" at GitHub. */
export function consentDenied(): SignInError {
  return new SignInError(
    'GH_CONSENT_DENIED',
    'You did not give the portal permission at GitHub. Sign in again and choose "Authorize" to go on.',
  );
}

/** Another GitHub account answered than the one of the running session. */
export function accountSwitched(login: string): SignInError {
  return new SignInError(
    'GH_ACCOUNT_SWITCHED',
    `GitHub answered for the account ${login}, but you are signed in here with another one. Sign out here first, or switch the account at GitHub, then try again.`,
  );
}

/** The code from GitHub is used up, too old or missing. */
export function signInExpired(detail: string): SignInError {
  return new SignInError(
    'GH_SIGN_IN_EXPIRED',
    'This sign-in took too long or its link was used before. Start again with the sign-in button.',
    detail,
  );
}

/** A page of the portal wants more rights at GitHub than this session has. */
export function scopeNotGranted(): SignInError {
  return new SignInError(
    'GH_SCOPE_NOT_GRANTED',
    'The running session does not have the GitHub permissions that are asked for. Sign in again to grant them.',
  );
}

/** GitHub does not know the portal, or not under this address. */
export function clientRejected(detail: string): SignInError {
  return new SignInError(
    'GH_CLIENT_REJECTED',
    'GitHub rejects this portal. Nothing is wrong with your account: an administrator has to compare client ID, client secret and callback URL with the OAuth app at GitHub.',
    detail,
  );
}

/** The portal's own catalog did not answer. */
export function catalogUnavailable(detail: string): SignInError {
  return new SignInError(
    'CATALOG_UNAVAILABLE',
    'The portal cannot reach its own catalog at the moment, so your user could not be looked up. You have not been refused; try again in a minute.',
    detail,
  );
}

/** Anything that should not have happened. */
export function signInFailed(detail: string): SignInError {
  return new SignInError(
    'SIGN_IN_FAILED',
    'Something went wrong in the portal while you signed in. Try again; if it stays, tell an administrator when it happened.',
    detail,
  );
}
