import type { Envelope, SeverityCounts } from '@internal/vendor-common';
import { RiRadarLine } from '@remixicon/react';
import {
  EnvelopeState,
  VendorIdentity,
  VendorRequestError,
  VendorRequestErrorDetails,
} from '../src';

const MINUTE = 60_000;

/** An invented vendor. */
export const vendor: VendorIdentity = {
  id: 'watchtower',
  title: 'Watchtower',
  icon: <RiRadarLine />,
  configKeys: [
    {
      key: 'watchtower.endpoint',
      env: 'WATCHTOWER_ENDPOINT',
      example: 'https://secure.watchtower.example',
    },
    {
      key: 'watchtower.token',
      env: 'WATCHTOWER_TOKEN',
      example: 'an-api-token-of-a-service-account',
    },
  ],
  docsUrl: '/docs/default/component/callboard/plugins/watchtower',
};

/** Findings, with one number that the vendor does not say. */
export const counts: SeverityCounts = {
  critical: 3,
  high: 12,
  medium: 41,
  low: 1208,
  negligible: 0,
  unknown: null,
};

/** What the sample cards and panels show. */
export interface Sample {
  counts: SeverityCounts;
  images: string[];
}

/** A moment so many minutes ago, as ISO 8601. */
export const ago = (minutes: number) =>
  new Date(Date.now() - minutes * MINUTE).toISOString();

const data: Sample = {
  counts,
  images: [
    'registry.acme.example/shop/carts:2026.4.1',
    'registry.acme.example/a-team-with-a-long-name/and-a-repository-with-a-longer-one/carts-worker@sha256:5b0bcabd1ed22e9fb1310cf6c2dec7cdef19f0ad69efa1f392e94a4333501270',
  ],
};

const nothing = () => {};

/** A good answer, and variations. */
export const envelope = (
  change: Partial<Envelope<Sample>> = {},
): Envelope<Sample> => ({
  data,
  asOf: ago(2),
  stale: false,
  truncated: false,
  ...change,
});

const failed = (
  message: string,
  details: VendorRequestErrorDetails,
): EnvelopeState<Sample> => ({
  status: 'failed',
  error: new VendorRequestError(message, details),
  refreshing: false,
  refresh: nothing,
});

/** Every state that a card or panel can be in, by name. */
export const states: Record<string, EnvelopeState<Sample>> = {
  Loading: { status: 'loading', refreshing: true, refresh: nothing },
  Data: {
    status: 'ready',
    envelope: envelope(),
    refreshing: false,
    refresh: nothing,
  },
  Empty: {
    status: 'ready',
    envelope: envelope({ data: { ...data, images: [] } }),
    refreshing: false,
    refresh: nothing,
  },
  'Not configured': failed('Watchtower is not configured.', {
    status: 503,
    code: 'NOT_CONFIGURED',
  }),
  'No permission': failed(
    'You need the permission watchtower.results.read for component:default/carts',
    {
      status: 403,
      code: 'NOT_ALLOWED',
      permission: 'watchtower.results.read',
    },
  ),
  'Vendor account lacks a right': failed(
    'The token of the service account may not read the inventory.',
    { status: 403, code: 'FORBIDDEN_BY_VENDOR' },
  ),
  Failed: failed('Watchtower gave no answer within 10 seconds.', {
    status: 504,
    code: 'TIMEOUT',
  }),
  'Failed, with the last good answer': {
    status: 'failed',
    envelope: envelope({ asOf: ago(190) }),
    error: new VendorRequestError(
      'Watchtower gave no answer within 10 seconds.',
      { status: 504, code: 'TIMEOUT' },
    ),
    refreshing: false,
    refresh: nothing,
  },
  'Stale, served by the backend': {
    status: 'ready',
    envelope: envelope({
      asOf: ago(45),
      stale: true,
      truncated: true,
      failure: {
        code: 'RATE_LIMITED',
        message: 'Watchtower was asked too often. It goes on by itself.',
        retryAfterSeconds: 60,
      },
    }),
    refreshing: false,
    refresh: nothing,
  },
  'Signed out': failed('Your session has ended.', {
    status: 401,
    code: 'SIGNED_OUT',
  }),
  'No backend plugin': failed('Nothing answers here.', {
    status: 404,
    code: 'NO_BACKEND',
  }),
  'Credential rejected': failed('Watchtower answered 401.', {
    status: 502,
    code: 'CREDENTIALS_REJECTED',
  }),
  'Asked too often': failed('Watchtower limits how often it may be asked.', {
    status: 429,
    code: 'RATE_LIMITED',
    retryAfterSeconds: 30,
  }),
  'Portal unreachable': failed('Check your connection, then try again.', {
    status: 0,
  }),
};
