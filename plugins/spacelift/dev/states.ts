import type { Entity } from '@backstage/catalog-model';
import type {
  EntityStacks,
  StackList,
} from '@internal/plugin-spacelift-common';
import { VendorRequestError } from '@internal/vendor-ui';
import { envelopeOf } from '@internal/vendor-ui/testUtils';
import type { SpaceliftApi } from '../src';
import {
  entityStacksOf,
  failingSpaceliftApi,
} from '../src/__fixtures__/cannedSpaceliftApi';
import { stackListOf } from '../src/__fixtures__/stackListOf';
import { allStacks } from '../src/__fixtures__/demoStacks';
import {
  component,
  stackAnnotations,
  system,
} from '../src/__fixtures__/entities';
import {
  livelyCapabilities as capabilities,
  minutesAgo,
} from '../src/__fixtures__/stacks';
import { progressingApi } from './progressingApi';

type Details = ConstructorParameters<typeof VendorRequestError>[1];

const CARTS = ['sock-shop-carts-prod', 'sock-shop-carts-dev'];

const never = () => new Promise<never>(() => {});
const stale = {
  stale: true,
  asOf: minutesAgo(180),
  failure: {
    code: 'TIMEOUT' as const,
    message: 'Spacelift did not answer in time. The portal goes on trying.',
  },
};

/** An entity with some of the stacks; the page has all of them. */
function withStacks(
  ids: string[],
  changes: Partial<EntityStacks & StackList> = {},
  replaced: Partial<SpaceliftApi> = {},
): SpaceliftApi {
  const { missing, problems, mayTrigger = true, ...shared } = changes;
  const items = allStacks.filter(({ id }) => ids.includes(id));
  const partOf = (entity: Entity) =>
    `component:default/${
      entity.kind === 'System' ? 'sock-shop-carts' : entity.metadata.name
    }`;
  return progressingApi({
    getEntityStacks: async entity =>
      envelopeOf(
        entityStacksOf(
          items.map(item => ({ ...item, entityRef: partOf(entity) })),
          {
            missing: missing ?? [],
            problems: problems ?? [],
            mayTrigger,
            capabilities: shared.capabilities ?? capabilities,
          },
        ),
      ),
    listStacks: async query =>
      envelopeOf(
        stackListOf(allStacks, query, { mayTrigger, capabilities, ...shared }),
      ),
    ...replaced,
  });
}

const refusing = (message: string, details: Details) =>
  withStacks(
    ['sock-shop-carts-dev'],
    {},
    { triggerRun: failingSpaceliftApi(message, details).triggerRun },
  );

const canned = withStacks(CARTS);

const outdated: SpaceliftApi = {
  ...canned,
  listStacks: async (...question) => ({
    ...(await canned.listStacks(...question)),
    ...stale,
  }),
  getEntityStacks: async (...question) => ({
    ...(await canned.getEntityStacks(...question)),
    ...stale,
  }),
  listRuns: async (...question) => ({
    ...(await canned.listRuns(...question)),
    ...stale,
  }),
};

/** Each state with a name of its own, which is that of an entity and the parameter `state` of the page. */
export const states: Record<
  string,
  { api: SpaceliftApi; annotations?: Record<string, string>; system?: true }
> = {
  carts: { api: canned },
  applying: { api: withStacks(['playback-order-prod']) },
  many: {
    api: withStacks(
      allStacks.slice(0, 11).map(({ id }) => id),
      { skipped: 2 },
    ),
  },
  'sock-shop': {
    system: true,
    api: withStacks([...CARTS, 'sock-shop-carts-db-prod']),
  },
  'empty-system': { system: true, api: withStacks([]) },
  missing: {
    api: withStacks(['sock-shop-carts-dev'], {
      missing: ['storefront-bff-network'],
      problems: [
        'The annotation spacelift.io/space-id has to be the id of one space. It selects nothing until that is corrected.',
      ],
    }),
  },
  'all-missing': {
    api: withStacks([], { missing: ['storefront-bff-network'] }),
  },
  'not-owner': { api: withStacks(CARTS, { mayTrigger: false }) },
  'read-only': {
    api: withStacks(CARTS, {
      capabilities: { ...capabilities, readOnly: true },
    }),
  },
  protected: {
    api: withStacks(['payments-ledger-prod'], {
      capabilities: {
        ...capabilities,
        runTypes: ['TRACKED', 'PROPOSED', 'DESTROY'],
      },
    }),
  },
  obstacles: {
    api: withStacks([
      'payments-legacy-gateway-prod',
      'payments-legacy-gateway-old',
      'storefront-web-cdn',
    ]),
  },
  refused: {
    api: refusing(
      'You need the permission spacelift.run.trigger for component:default/refused',
      { status: 403, code: 'NOT_ALLOWED', permission: 'spacelift.run.trigger' },
    ),
  },
  uncertain: {
    api: refusing(
      'Spacelift did not answer in time. It is not known whether the run was started: look at the runs of sock-shop-carts-dev before you try again.',
      { status: 504, code: 'TIMEOUT', vendor: 'spacelift', uncertain: true },
    ),
  },
  conflict: {
    api: refusing(
      'No run of the stack sock-shop-carts-dev can be started now. It is locked by sam.',
      { status: 409, code: 'CONFLICT' },
    ),
  },
  'lost-run': {
    api: withStacks(
      ['playback-order-prod'],
      {},
      {
        getRun: failingSpaceliftApi('Spacelift could not be reached.', {
          status: 502,
          code: 'UNREACHABLE',
        }).getRun,
      },
    ),
  },
  empty: {
    api: withStacks(
      [],
      {},
      { listStacks: async query => envelopeOf(stackListOf([], query)) },
    ),
  },
  stale: { api: outdated },
  loading: {
    api: withStacks([], {}, { getEntityStacks: never, listStacks: never }),
  },
  'not-configured': {
    api: failingSpaceliftApi('Spacelift is not configured.', {
      status: 503,
      code: 'NOT_CONFIGURED',
    }),
  },
  'not-allowed': {
    api: failingSpaceliftApi('You need the permission spacelift.stack.read', {
      status: 403,
      code: 'NOT_ALLOWED',
      permission: 'spacelift.stack.read',
    }),
  },
  'credentials-rejected': {
    api: failingSpaceliftApi('Spacelift does not accept the portal’s key.', {
      status: 502,
      code: 'CREDENTIALS_REJECTED',
    }),
  },
  unreachable: {
    api: failingSpaceliftApi('Spacelift could not be reached.', {
      status: 502,
      code: 'UNREACHABLE',
    }),
  },
};

/** The entity of a state. */
export function entityOf(state: string): Entity {
  return states[state].system
    ? system(state)
    : component(state, states[state].annotations ?? stackAnnotations);
}
