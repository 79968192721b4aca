import { VendorError } from '@internal/vendor-client';

/** Why an environment is not up to date. */
export interface SyncProblem {
  /** Tells kinds of problems apart. */
  code: string;
  /** Cause and remedy in plain sentences, logged when they are others than before, without secrets: everybody who sees the catalog may read it. */
  message: string;
}

const HINTS: Partial<Record<string, (key: string) => string>> = {
  CREDENTIALS_REJECTED: key => `Check ${key}.token or ${key}.tokenFile.`,
  NOT_FOUND: key => `Check ${key}.baseUrl.`,
  UNREACHABLE: key => `Check ${key}.baseUrl, and the network in between.`,
  TIMEOUT: key =>
    `Check the network, or raise ${key}.requestTimeout and ${key}.schedule.timeout.`,
  BAD_RESPONSE: key => `Check ${key}.baseUrl.`,
};

/**
 * What an error of a run means.
 *
 * @param key - configuration key of the environment
 */
export function toSyncProblem(error: unknown, key: string): SyncProblem {
  if (error instanceof VendorError) {
    const hint = HINTS[error.code]?.(key);
    return {
      code: error.code,
      message: hint ? `${error.message} ${hint}` : error.message,
    };
  }
  // Whatever else is thrown may repeat anything, so its words stay in the log.
  return {
    code: 'INTERNAL',
    message:
      'The event mesh was not read because of a fault inside the portal. The log of the portal tells more.',
  };
}
