import type { VendorErrorCode } from '@internal/vendor-common';

/** What an operator can do about a failure, by code, with the configuration key to look at; no secrets. */
export const operatorHints: Partial<Record<VendorErrorCode, string>> = {
  NOT_CONFIGURED:
    'Give this GitHub an App or a token in integrations.github (environment variable GITHUB_TOKEN).',
  CREDENTIALS_REJECTED:
    'Check the App or the token of this GitHub in integrations.github: whether it was revoked or has expired.',
  FORBIDDEN_BY_VENDOR:
    'Give the App or token the permissions that docs/integrations/security-insights.md lists, and have the App installed for that owner.',
  UNREACHABLE:
    'Check apiBaseUrl of this GitHub in integrations.github, and that this machine may reach it through the network.',
  TIMEOUT:
    'Check the network, or raise securityInsights.requestTimeout if GitHub is merely slow.',
  BAD_RESPONSE:
    'Check that apiBaseUrl of this GitHub in integrations.github is the base of its REST API, and that nothing in between answers instead of it.',
  RATE_LIMITED:
    'Use a GitHub App, which may ask more often than a token, or raise securityInsights.cache.ttl.',
};
