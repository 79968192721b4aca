import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { JsonObject } from '@backstage/types';
import { startSysdigSimulator } from '@internal/simulator';
import {
  provideService,
  useSimulator,
} from '@internal/vendor-client/testUtils';
import {
  startSysdigBackend,
  type TestSysdigOptions,
} from './__testUtils__/startSysdigBackend';

const entityRef = 'component:default/sock-shop-carts';
const inputs: Array<[string, JsonObject]> = [
  ['get-entity-summary', { entityRef }],
  ['list-scan-results', { entityRef, report: 'runtime' }],
  ['list-posture', { entityRef }],
  [
    'list-vulnerabilities',
    { entityRef, resultId: '17f0a3c1b2d4e5f60718293a4b5c6d7e' },
  ],
];

const simulator = useSimulator(startSysdigSimulator);

async function startWithActions(options: TestSysdigOptions = {}) {
  const registry = actionsRegistryServiceMock();
  const backend = await startSysdigBackend({
    url: simulator().url,
    ...options,
    features: [provideService(actionsRegistryServiceRef, registry)],
  });
  return {
    ...backend,
    registry,
    invoke: (
      name: string,
      input: JsonObject,
      credentials = mockCredentials.user(),
    ) => registry.invoke({ id: `test:${name}`, input, credentials }),
  };
}

it('offers four actions, all of which only read', async () => {
  const { registry } = await startWithActions();
  const { actions } = await registry.list();
  expect(actions.map(({ name }) => name)).toEqual(inputs.map(([name]) => name));
  for (const { attributes } of actions) {
    expect(attributes).toEqual({
      readOnly: true,
      destructive: false,
      idempotent: true,
    });
  }
});

it('answers what the routes answer', async () => {
  const { invoke, of } = await startWithActions();
  const summary = await invoke(...inputs[0]);
  expect(summary.output).toEqual((await of('sock-shop-carts', 'summary')).body);

  const scans = await invoke(...inputs[1]);
  expect(scans.output).toMatchObject({
    stale: false,
    data: {
      matching: 1,
      items: [{ policy: 'failed', total: { critical: 9, high: 58 } }],
    },
  });
  const posture = await invoke(...inputs[2]);
  expect(posture.output).toMatchObject({
    data: { items: [{ name: 'sock-shop-carts', type: 'Deployment' }] },
  });
  const worst = await invoke('list-vulnerabilities', {
    ...inputs[3][1],
    severity: ['critical'],
    limit: 2,
  });
  expect(worst.output).toMatchObject({
    data: { items: [{ severity: 'critical' }, { severity: 'critical' }] },
  });
});

it.each(inputs)(
  '%s is denied without sysdig.results.read, and for what the caller may not see',
  async (name, input) => {
    const { invoke } = await startWithActions({
      allows: permission => permission !== 'sysdig.results.read',
    });
    await expect(invoke(name, input)).rejects.toThrow(
      'You need the permission sysdig.results.read for component:default/sock-shop-carts',
    );
    await expect(
      invoke(name, { ...input, entityRef: 'component:default/nobody' }),
    ).rejects.toThrow('There is no entity component:default/nobody');
    expect(simulator().requests()).toEqual([]);
  },
);

it.each(inputs)('%s is for people only', async (name, input) => {
  const { registry } = await startWithActions();
  for (const credentials of [
    mockCredentials.service(),
    mockCredentials.none(),
  ]) {
    await expect(
      registry.invoke({ id: `test:${name}`, input, credentials }),
    ).rejects.toThrow('for people only');
  }
  expect(simulator().requests()).toEqual([]);
});

it.each(inputs)('%s says how an entity is written', async (name, input) => {
  const { invoke } = await startWithActions();
  await expect(
    invoke(name, { ...input, entityRef: 'component:default/' }),
  ).rejects.toThrow('like component:default/carts');
});

it('list-vulnerabilities refuses scans of other entities', async () => {
  const { invoke } = await startWithActions();
  await expect(
    invoke('list-vulnerabilities', {
      entityRef,
      resultId: 'ffffffffffffffffffffffffffffffff',
    }),
  ).rejects.toThrow('in none of the reports');
  await expect(
    invoke('list-vulnerabilities', { entityRef, resultId: '../secret' }),
  ).rejects.toThrow('hexadecimal');
});
