import type { Entity } from '@backstage/catalog-model';
import type { SysdigApi } from '../src';
import {
  cannedSysdigApi,
  failingSysdigApi,
  summarise,
  summaryOfAll,
} from '../src/__fixtures__/cannedSysdigApi';
import {
  allAnnotations,
  component,
  registryAnnotations,
} from '../src/__fixtures__/entities';
import { postureReport, resource } from '../src/__fixtures__/posture';
import {
  counts,
  registryScans,
  scan,
  scanReport,
  SYSDIG,
} from '../src/__fixtures__/scans';
import { failedReport } from '../src/__fixtures__/summaries';
import { VendorRequestError } from '@internal/vendor-ui';
import { envelopeOf } from '@internal/vendor-ui/testUtils';

const never = () => new Promise<never>(() => {});
const failure = {
  code: 'TIMEOUT',
  message: 'Sysdig did not answer within 10 seconds. Try again in a moment.',
} as const;
const hoursAgo = (hours: number) =>
  new Date(Date.now() - hours * 3_600_000).toISOString();
const stale = { stale: true, asOf: hoursAgo(3), failure };

const canned = cannedSysdigApi();

const many = scanReport(
  'runtime',
  Array.from({ length: 25 }, (_, index) =>
    scan({
      resultId: `many-${index}`,
      asset: `docker.io/acme/service-${index}:1.${index}.0`,
      policy: index % 3 === 0 ? 'failed' : 'passed',
      total: counts(50 - index, index, index * 2, 1, 0),
    }),
  ),
  { matching: 2000, fetched: 2000, available: 3412, skipped: 3 },
);

const clean = scanReport('runtime', [
  scan({
    policy: 'passed',
    total: counts(0, 0, 0, 3, 1),
    inUse: counts(0, 0, 0, 0, 0),
  }),
]);
const passing = postureReport([
  resource({
    passPercentage: 100,
    policies: [{ name: 'Sysdig Kubernetes', passed: true }],
    exposed: false,
  }),
]);

const forbidden =
  'The portal’s Sysdig role may not read the inventory (posture). It needs the permission "Posture: read".';

/** Each state with an entity of its own, so that the address says which one is seen. */
export const states: Record<
  string,
  { api: SysdigApi; annotations?: Record<string, string> }
> = {
  carts: { api: canned },
  'registry-only': {
    annotations: registryAnnotations,
    api: cannedSysdigApi({
      getSummary: async () =>
        envelopeOf({
          registry: summarise(scanReport('registry', registryScans)),
          url: SYSDIG,
        }),
    }),
  },
  clean: {
    api: cannedSysdigApi({
      getSummary: async () =>
        envelopeOf({
          runtime: summarise(clean),
          posture: summarise(passing),
          url: SYSDIG,
        }),
      getScanReport: async () => envelopeOf(clean),
      getPosture: async () => envelopeOf(passing),
    }),
  },
  'posture-forbidden': {
    api: cannedSysdigApi({
      getSummary: async () =>
        envelopeOf(
          summaryOfAll({
            posture: failedReport('FORBIDDEN_BY_VENDOR', forbidden),
          }),
        ),
      getPosture: async () => {
        throw new VendorRequestError(forbidden, {
          status: 403,
          code: 'FORBIDDEN_BY_VENDOR',
          vendor: 'sysdig',
        });
      },
    }),
  },
  'custom-filter': {
    annotations: {
      'sysdigcloud.com/custom-filter': 'kubernetes.cluster.nam = "x',
    },
    api: cannedSysdigApi({
      getSummary: async () =>
        envelopeOf({
          runtime: failedReport(
            'REQUEST_REJECTED',
            'The annotation custom-filter cannot be used: the quote at character 26 is never closed.',
          ),
          url: SYSDIG,
        }),
      getScanReport: async () => {
        throw new VendorRequestError(
          'The annotation custom-filter cannot be used: the quote at character 26 is never closed.',
          { status: 400, code: 'REQUEST_REJECTED', vendor: 'sysdig' },
        );
      },
    }),
  },
  many: {
    api: cannedSysdigApi({
      getSummary: async () =>
        envelopeOf({
          runtime: summarise(many, { truncated: true }),
          url: SYSDIG,
        }),
      getScanReport: async () =>
        envelopeOf(
          {
            ...many,
            notes: [
              {
                code: 'customFilterApplied',
                message:
                  'The annotation custom-filter replaces the other annotations here.',
              },
            ],
          },
          { truncated: true },
        ),
    }),
  },
  empty: {
    api: cannedSysdigApi({
      getSummary: async () =>
        envelopeOf({
          runtime: summarise(scanReport('runtime', [])),
          url: SYSDIG,
        }),
      getScanReport: async (_entity, kind) => envelopeOf(scanReport(kind, [])),
    }),
  },
  stale: {
    api: cannedSysdigApi({
      getSummary: async () => envelopeOf(summaryOfAll(), stale),
      getScanReport: async (...question) => ({
        ...(await canned.getScanReport(...question)),
        ...stale,
      }),
    }),
  },
  loading: {
    api: cannedSysdigApi({ getSummary: never }),
  },
  'not-configured': {
    api: failingSysdigApi('Set sysdig.endpoint and sysdig.token.', {
      status: 503,
      code: 'NOT_CONFIGURED',
      vendor: 'sysdig',
    }),
  },
  'not-allowed': {
    api: failingSysdigApi(
      'You need the permission sysdig.results.read for component:default/not-allowed',
      {
        status: 403,
        code: 'NOT_ALLOWED',
        permission: 'sysdig.results.read',
      },
    ),
  },
  'credentials-rejected': {
    api: failingSysdigApi(
      'Sysdig does not accept the portal’s token. Ask the people who run this portal.',
      { status: 502, code: 'CREDENTIALS_REJECTED', vendor: 'sysdig' },
    ),
  },
  'rate-limited': {
    api: failingSysdigApi('Sysdig limits how often it may be asked.', {
      status: 429,
      code: 'RATE_LIMITED',
      vendor: 'sysdig',
      retryAfterSeconds: 30,
    }),
  },
  unreachable: {
    api: failingSysdigApi('Sysdig could not be reached.', {
      status: 502,
      code: 'UNREACHABLE',
      vendor: 'sysdig',
    }),
  },
};

/** The entity of a state. */
export function entityOf(state: string): Entity {
  return component(state, states[state].annotations ?? allAnnotations);
}
