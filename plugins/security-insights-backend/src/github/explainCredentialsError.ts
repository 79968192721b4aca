import type { VendorError } from '@internal/vendor-client';
import { z } from 'zod';
import { githubError } from './githubError';
import {
  notInstalled,
  suspended,
  type InstallationOwner,
} from './missingInstallation';

// What Octokit throws. Of an error of any other kind only the name of the App's problem is looked at.
const requestErrorSchema = z.object({
  status: z.number(),
  request: z.object({ url: z.string() }).nullish().catch(null),
  response: z
    .object({ headers: z.record(z.string(), z.unknown()) })
    .nullish()
    .catch(null),
});

function isRateLimit(
  status: number,
  headers: Record<string, unknown> | undefined,
): boolean {
  return (
    status === 429 ||
    (status === 403 &&
      (String(headers?.['x-ratelimit-remaining']) === '0' ||
        headers?.['retry-after'] !== undefined))
  );
}

function explainStatus(
  status: number,
  headers: Record<string, unknown> | undefined,
  title: string,
): VendorError {
  if (isRateLimit(status, headers)) {
    return githubError(
      'RATE_LIMITED',
      `${title} was asked too often and wants to be left alone for a while. The portal asks again by itself.`,
    );
  }
  if (status < 500) {
    return githubError(
      'CREDENTIALS_REJECTED',
      `${title} does not accept the portal's GitHub App. The people who run this portal have to check its id and private key, and that it is still installed.`,
    );
  }
  return headers
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

/**
 * What an error of the credentials provider means. Repeats nothing of it, because messages about keys may hold a part of
 * one.
 */
export function explainCredentialsError(
  error: unknown,
  where: InstallationOwner,
): VendorError {
  const { title } = where;
  const failed = requestErrorSchema.safeParse(error).data;
  if (failed) {
    const { status, request, response } = failed;
    const headers = response?.headers;
    if (isOfInstallation(request?.url) && !isRateLimit(status, headers)) {
      if (status === 404) {
        return notInstalled(where);
      }
      if (status === 403) {
        return suspended(where);
      }
    }
    return explainStatus(status, headers, title);
  }
  if (error instanceof Error && error.message.endsWith('is suspended')) {
    return suspended(where);
  }
  return githubError(
    'CREDENTIALS_REJECTED',
    `The portal's GitHub App cannot sign in at ${title}. The people who run this portal have to check its id and private key in integrations.github.`,
  );
}
