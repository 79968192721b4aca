import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type { ReadLimit } from './readLimits';

const mebibytes = (bytes: number) => `${bytes / 1024 / 1024} MiB`;

// Query, fragment and user part may carry a secret, and are not needed to find the file.
function nameOf(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

/** A file is over the limit. Its address is named without query and user part. */
export function fileTooLarge(url: string, { maxBytes }: ReadLimit) {
  return new InputError(
    `The file at ${nameOf(url)} is larger than ${mebibytes(
      maxBytes,
    )}, which is the most the portal reads. Split it or remove what is not needed.`,
  );
}

/** A folder or repository is over the limit, packed or unpacked. */
export function treeTooLarge(url: string, { maxBytes }: ReadLimit) {
  return new InputError(
    `The files at ${nameOf(url)} are larger than ${mebibytes(
      maxBytes,
    )} together, which is the most the portal reads at once. Point to a smaller folder or repository.`,
  );
}

/** The host did not answer, or did not finish its answer, in time. */
export function tooSlow(url: string, { timeoutMs }: ReadLimit) {
  return new ServiceUnavailableError(
    `${new URL(url).host} did not answer within ${
      timeoutMs / 1000
    } seconds when asked for ${nameOf(url)}. Try again later.`,
  );
}
