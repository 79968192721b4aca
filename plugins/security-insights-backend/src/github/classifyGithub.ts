import type {
  ClassifyResponse,
  Clock,
  VendorResponse,
  VendorVerdict,
} from '@internal/vendor-client';
import { isDisabled } from './readDisabled';
import { readMessage } from './readMessage';
import { readRateLimit } from './readRateLimit';

/** Said of a refusal that GitHub does not explain; callers replace it by what is missing. */
export const PLAIN_REFUSAL =
  "GitHub does not allow this to the portal's credentials.";

/** The same of what GitHub does not show. */
export const PLAIN_ABSENCE =
  "GitHub has no such thing, or does not show it to the portal's credentials.";

/** Said of the App of one owner; callers replace it by one with the owner's name. */
export const SUSPENDED_INSTALLATION =
  'The GitHub App that the portal uses is suspended for the owner of the repository.';

/** Said of a change that comes too late. */
export const ARCHIVED =
  'The repository is archived at GitHub, so that nothing in it can be changed. Its administrators can unarchive it there.';

const SUSPENDED =
  'The account that the portal uses is suspended at GitHub. The people who run this portal have to have it allowed again.';

/** Said of a repository that GitHub knows by another name. */
export const RENAMED =
  'The repository has been renamed or moved at GitHub. Correct the annotation github.com/project-slug.';

function isMoved({ status, headers }: VendorResponse): boolean {
  return (
    [301, 307, 308].includes(status) &&
    /\/repositories\/\d+/.test(headers.get('location') ?? '')
  );
}

/** Whether GitHub refuses because the repository is archived. */
export function isArchived(response: VendorResponse): boolean {
  return response.status === 403 && /\barchived\b/i.test(readMessage(response));
}

function judgeRefusal(response: VendorResponse): VendorVerdict {
  const message = readMessage(response);
  if (/\bsuspended\b/i.test(message)) {
    return /\binstallation\b/i.test(message)
      ? { code: 'FORBIDDEN_BY_VENDOR', message: SUSPENDED_INSTALLATION }
      : { code: 'CREDENTIALS_REJECTED', message: SUSPENDED };
  }
  if (isArchived(response)) {
    return { code: 'CONFLICT', message: ARCHIVED };
  }
  return { code: 'FORBIDDEN_BY_VENDOR', message: explainRefusal(response) };
}

function explainRefusal(response: VendorResponse): string {
  const message = readMessage(response);
  if (response.headers.has('x-github-sso') || /\bSAML\b/i.test(message)) {
    return "The organization wants single sign-on for the portal's token. Whoever owns the token has to authorize it for the organization at GitHub.";
  }
  return /\bIP allow list\b/i.test(message)
    ? "The organization allows requests from certain addresses only. An owner has to add that of the portal to the organization's IP allow list."
    : PLAIN_REFUSAL;
}

/**
 * Reads GitHub's answers where the status alone says too little. A feature that is not enabled is no failure: it is left to
 * whoever accepts 403 and 404.
 */
export function classifyGithub(clock: Clock): ClassifyResponse {
  return response => {
    const limit = readRateLimit(response, clock.now());
    if (limit) {
      return { code: 'RATE_LIMITED', ...limit };
    }
    if (isMoved(response)) {
      return { code: 'NOT_FOUND', message: RENAMED };
    }
    const { status } = response;
    if ((status !== 403 && status !== 404) || isDisabled(response)) {
      return undefined;
    }
    return status === 403
      ? judgeRefusal(response)
      : { code: 'NOT_FOUND', message: PLAIN_ABSENCE };
  };
}
