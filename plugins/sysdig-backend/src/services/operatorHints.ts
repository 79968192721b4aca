import type { VendorErrorCode } from '@internal/vendor-common';

/** What an operator can do about a failure, by code, with the configuration key to look at; no secrets. */
export const operatorHints: Partial<Record<VendorErrorCode, string>> = {
  NOT_CONFIGURED:
    'Set sysdig.endpoint and sysdig.token (environment variables SYSDIG_SECURE_ENDPOINT and SYSDIG_SECURE_TOKEN).',
  CREDENTIALS_REJECTED:
    'Sysdig does not accept the value of sysdig.token. Check that it belongs to the region of sysdig.endpoint and has neither been revoked nor expired.',
  FORBIDDEN_BY_VENDOR:
    'The role behind sysdig.token lacks a right. Give it the rights to read vulnerability management and inventory at Sysdig.',
  UNREACHABLE:
    'Check sysdig.endpoint, and that this machine may reach it through the network.',
  TIMEOUT:
    'Check the network, or raise sysdig.timeout if Sysdig is merely slow.',
  BAD_RESPONSE:
    "Check that sysdig.endpoint is the base of Sysdig's API without a path, and that nothing in between answers instead of Sysdig.",
  RATE_LIMITED: 'Raise sysdig.cache.ttl if this happens often.',
};
