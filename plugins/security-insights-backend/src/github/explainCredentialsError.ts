import type { VendorError, VendorResponse } from '@internal/vendor-client';
import { z } from 'zod';
import { githubError } from './githubError';
import {
  notInstalled,
  suspended,
  withoutToken,
  type InstallationOwner,
} from './missingInstallation';
import { readMessage } from './readMessage';
import { readRateLimit } from './readRateLimit';

// As for every other request: nothing silences the portal longer.
const MAX_PAUSE_SECONDS = 3600;

// What Octokit throws. Of an error of any other kind only the name of the App's problem is looked at.
const requestErrorSchema = z.object({
  status: z.number(),
  request: z.object({ url: z.string() }).nullish().catch(null),
  response: z
    .object({ headers: z.record(z.string(), z.unknown()), data: z.unknown() })
    .nullish()
    .catch(null),
});

type RequestError = z.infer<typeof requestErrorSchema>;

/** GitHub's answer in the form in which all others are judged; undefined when there was none. */
function toResponse({
  status,
  response,
}: RequestError): VendorResponse | undefined {
  if (!response) {
    return undefined;
  }
  const headers = Object.entries(response.headers).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number'
      ? [[name, String(value)] as [string, string]]
      : [],
  );
  return { status, headers: new Headers(headers), body: response.data };
}

function findRateLimit(
  response: VendorResponse,
  title: string,
  now: number,
): VendorError | undefined {
  const limit = readRateLimit(response, now);
  if (!limit) {
    return undefined;
  }
  const pause = response.headers.get('retry-after') ?? '';
  const seconds =
    limit.retryAfterSeconds ??
    (/^\d+$/.test(pause) ? Number(pause) : undefined);
  return githubError(
    'RATE_LIMITED',
    `${title} was asked too often and wants to be left alone for a while. The portal asks again by itself.`,
    seconds === undefined
      ? {}
      : {
          retryAfterSeconds: Math.min(Math.max(1, seconds), MAX_PAUSE_SECONDS),
        },
  );
}

function explainStatus(
  status: number,
  isAnswered: boolean,
  title: string,
): VendorError {
  if (status < 500) {
    return githubError(
      'CREDENTIALS_REJECTED',
      `${title} does not accept the portal's GitHub App. The people who run this portal have to check its id and private key, and that it is still installed.`,
    );
  }
  return isAnswered
    ? githubError(
        'BAD_RESPONSE',
        `${title} has a fault of its own (HTTP ${status}) and gives the portal's GitHub App no token. Try again later.`,
        { vendorStatus: status },
      )
    : githubError(
        'UNREACHABLE',
        `There is no connection to ${title} to get a token for the portal's GitHub App. Try again later.`,
      );
}

/** The exchange for the token of one installation, which may be gone or suspended since the provider has listed it. */
function isOfInstallation(url: string | undefined): boolean {
  return /\/app\/installations\/\d+\/access_tokens$/.test(url ?? '');
}

function explainRequestError(
  failed: RequestError,
  where: InstallationOwner,
  now: number,
): VendorError {
  const { status, request } = failed;
  const { title } = where;
  const response = toResponse(failed);
  const limited = response && findRateLimit(response, title, now);
  if (limited) {
    return limited;
  }
  if (response && isOfInstallation(request?.url)) {
    if (status === 404) {
      return notInstalled(where);
    }
    if (status === 403) {
      return /\bsuspended\b/i.test(readMessage(response))
        ? suspended(where)
        : withoutToken(where);
    }
  }
  return explainStatus(status, response !== undefined, title);
}

/**
 * What an error of the credentials provider means. Repeats nothing of it, because messages about keys may hold a part of
 * one.
 *
 * @param now - in milliseconds, for limits that say when they are over
 */
export function explainCredentialsError(
  error: unknown,
  where: InstallationOwner,
  now: number,
): VendorError {
  const failed = requestErrorSchema.safeParse(error).data;
  if (failed) {
    return explainRequestError(failed, where, now);
  }
  if (error instanceof Error && error.message.endsWith('is suspended')) {
    return suspended(where);
  }
  return githubError(
    'CREDENTIALS_REJECTED',
    `The portal's GitHub App cannot sign in at ${where.title}. The people who run this portal have to check its id and private key in integrations.github.`,
  );
}
