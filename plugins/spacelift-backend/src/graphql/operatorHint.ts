import type { VendorErrorCode } from '@internal/vendor-common';

/** What an operator can do about a failure, with the configuration key to look at; no secrets. */
export const operatorHints: Partial<Record<VendorErrorCode, string>> = {
  NOT_CONFIGURED:
    'Set spacelift.hostUrl, spacelift.apiKey and spacelift.apiSecret (environment variables SPACELIFT_HOST_URL, SPACELIFT_API_KEY and SPACELIFT_API_SECRET).',
  CREDENTIALS_REJECTED:
    'Spacelift does not accept spacelift.apiKey with spacelift.apiSecret. Check that both are of the same key, that it belongs to the account of spacelift.hostUrl, and that nobody has deleted it.',
  FORBIDDEN_BY_VENDOR:
    'The role of the API key lacks a right. It needs space:read in every space that the portal shows, and run:trigger where runs are to be started.',
  UNREACHABLE:
    'Check spacelift.hostUrl, and that this machine may reach it through the network.',
  TIMEOUT:
    'Check the network, or raise spacelift.requestTimeout if Spacelift is merely slow.',
  BAD_RESPONSE:
    'Check that spacelift.hostUrl is the start of the address of your Spacelift account, and that nothing in between answers instead of it.',
  RATE_LIMITED: 'Raise spacelift.cache.ttl if this happens often.',
};

/** The hint for a failure. */
export function operatorHint(code: VendorErrorCode): string {
  return operatorHints[code] ?? 'Look at Spacelift itself.';
}
