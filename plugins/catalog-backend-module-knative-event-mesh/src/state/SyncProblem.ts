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

// The general remedy is a narrower question, and this one cannot be narrowed.
const TOO_LARGE = /^(.* sent more than [^.]+\.) .*$/;

function explain(error: VendorError, key: string): string {
  const { code, message, vendorStatus } = error;
  const [, tooLarge] = TOO_LARGE.exec(message) ?? [];
  if (tooLarge) {
    return `${tooLarge} Raise ${key}.maxResponseSize.`;
  }
  if (code === 'BAD_RESPONSE' && vendorStatus && vendorStatus >= 500) {
    return `${message} If it stays so, look into the cluster.`;
  }
  // Nobody was asked: the token's own file is at fault, and named.
  if (code === 'CREDENTIALS_REJECTED' && vendorStatus === undefined) {
    return message;
  }
  const hint = HINTS[code]?.(key);
  return hint ? `${message} ${hint}` : message;
}

/**
 * What an error of a run means.
 *
 * @param key - configuration key of the environment
 */
export function toSyncProblem(error: unknown, key: string): SyncProblem {
  if (error instanceof VendorError) {
    return { code: error.code, message: explain(error, key) };
  }
  // Whatever else is thrown may repeat anything, so its words stay in the log.
  return {
    code: 'INTERNAL',
    message:
      'The event mesh was not read because of a fault inside the portal. The log of the portal tells more.',
  };
}
