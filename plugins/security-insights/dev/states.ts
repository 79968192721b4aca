import type { Entity } from '@backstage/catalog-model';
import {
  dependabotAlert,
  secretAlert,
  someAlerts,
} from '../src/__fixtures__/alerts';
import {
  cannedSecurityInsightsApi as canned,
  failingSecurityInsightsApi as failing,
  listOf,
} from '../src/__fixtures__/cannedSecurityInsightsApi';
import { component } from '../src/__fixtures__/entities';
import {
  disabled,
  failed,
  outdated,
  summaryOf,
  type SourceChanges,
} from '../src/__fixtures__/summaries';
import type { SecurityInsightsApi } from '../src';
import { VendorRequestError } from '@internal/vendor-ui';
import { envelopeOf } from '@internal/vendor-ui/testUtils';

const never = () => new Promise<never>(() => {});
const inMinutes = (minutes: number) =>
  new Date(Date.now() + minutes * 60_000).toISOString();

const withSources = (changes: SourceChanges) =>
  canned({ summarize: alerts => summaryOf(alerts, changes) });

const many = [
  ...someAlerts,
  ...Array.from({ length: 312 }, (_, index) =>
    dependabotAlert(100 + index, {
      severity: (['critical', 'high', 'medium', 'low'] as const)[index % 4],
      title: `Prototype pollution in library-${index}`,
    }),
  ),
];
const noAccess =
  'GitHub does not let the portal’s GitHub App read secret scanning alerts of acme/payments-legacy-gateway. It needs the permission Secret scanning alerts: read, and access to the repository.';
const limited =
  'GitHub limits how often it may be asked, and the portal has reached the limit.';
const down = 'GitHub could not be reached. Try again in a moment.';
const absent =
  'GitHub does not show the repository acme/storefront-bff to the portal’s token, or there is none. Check the annotation github.com/project-slug, and that the portal’s token has access to the repository.';
const off = {
  'code-scanning': disabled(
    'Code scanning has never analysed this repository.',
  ),
  'secret-scanning': disabled(
    'Secret scanning is not enabled for this repository.',
  ),
};

/** Each state with an entity of its own, so that the address says which one is seen. */
export const states: Record<
  string,
  { api: SecurityInsightsApi; slug?: string }
> = {
  carts: { api: canned() },
  many: { api: canned({ alerts: many }) },
  truncated: {
    api: canned({
      alerts: many,
      envelope: { truncated: true },
      summarize: alerts =>
        summaryOf(alerts, { dependabot: { truncated: true } }),
    }),
  },
  long: {
    api: canned({
      alerts: [
        secretAlert(1, {
          title: `Personal access token of ${'a very long name '.repeat(12)}`,
          location: {
            path: `deploy/${'environments/'.repeat(12)}values.yaml`,
            startLine: 4711,
            ref: null,
          },
        }),
      ],
    }),
  },
  good: { api: canned({ alerts: [] }) },
  'partly-enabled': { api: withSources(off) },
  'nothing-but-off': {
    api: canned({
      alerts: [],
      summarize: alerts =>
        summaryOf(alerts, {
          ...off,
          dependabot: disabled(
            'Dependabot alerts are not enabled for this repository.',
          ),
        }),
    }),
  },
  forbidden: {
    api: withSources({
      'secret-scanning': failed('forbidden', noAccess, {
        code: 'FORBIDDEN_BY_VENDOR',
        missingPermission: 'Secret scanning alerts: read',
      }),
    }),
  },
  'not-found': {
    api: canned({
      alerts: [],
      summarize: alerts =>
        summaryOf(alerts, {
          'code-scanning': failed('not-found', absent),
          dependabot: failed('not-found', absent),
          'secret-scanning': failed('not-found', absent),
        }),
    }),
  },
  'rate-limited': {
    api: withSources({
      dependabot: failed('rate-limited', limited, {
        code: 'RATE_LIMITED',
        retryAt: inMinutes(23),
      }),
    }),
  },
  'stale-source': { api: withSources({ dependabot: outdated(down) }) },
  outage: {
    api: canned({
      envelope: {
        stale: true,
        asOf: new Date(Date.now() - 3 * 3_600_000).toISOString(),
        failure: { code: 'UNREACHABLE', message: down },
      },
      summarize: alerts =>
        summaryOf(alerts, {
          'code-scanning': outdated(down),
          dependabot: outdated(down),
          'secret-scanning': outdated(down),
        }),
    }),
  },
  'read-only': {
    api: canned({
      summarize: alerts => summaryOf(alerts, {}, { dismissal: 'off' }),
    }),
  },
  'not-owner': {
    api: canned({
      summarize: alerts => summaryOf(alerts, {}, { dismissal: 'not-allowed' }),
    }),
  },
  unsure: {
    api: canned({
      replaced: {
        dismissAlert: async () => {
          throw new VendorRequestError(
            'GitHub did not answer in time. Look at the alert before you try again.',
            {
              status: 504,
              code: 'TIMEOUT',
              vendor: 'security-insights',
              uncertain: true,
            },
          );
        },
      },
    }),
  },
  skipped: {
    api: canned({
      replaced: {
        getAlerts: async (_entity, query) =>
          envelopeOf({
            ...listOf(someAlerts, query, summaryOf(someAlerts)),
            skipped: 2,
            missing: [
              { type: 'dependabot', state: 'dismissed', message: limited },
            ],
          }),
      },
    }),
  },
  malformed: {
    slug: 'https://github.com/acme',
    api: failing(
      'The annotation github.com/project-slug has to be the owner and the name of one repository, for example acme/carts. Correct it in the file that describes the entity.',
      { status: 400, code: 'REQUEST_REJECTED', vendor: 'security-insights' },
    ),
  },
  loading: {
    api: canned({ replaced: { getSummary: never, getAlerts: never } }),
  },
  'not-configured': {
    api: failing(
      'The portal has no credentials for github.com. The people who run this portal have to give it a GitHub App or a token in integrations.github (GITHUB_TOKEN).',
      { status: 503, code: 'NOT_CONFIGURED', vendor: 'security-insights' },
    ),
  },
  'not-allowed': {
    api: failing(
      'You need the permission security-insights.alerts.read for component:default/not-allowed',
      {
        status: 403,
        code: 'NOT_ALLOWED',
        permission: 'security-insights.alerts.read',
      },
    ),
  },
  'credentials-rejected': {
    api: failing('GitHub does not accept the portal’s token.', {
      status: 502,
      code: 'CREDENTIALS_REJECTED',
      vendor: 'security-insights',
    }),
  },
  unreachable: {
    api: failing(down, {
      status: 502,
      code: 'UNREACHABLE',
      vendor: 'security-insights',
    }),
  },
};

/** The entity of a state. */
export function entityOf(state: string): Entity {
  return component(state, states[state].slug ?? 'acme/sock-shop-carts');
}
