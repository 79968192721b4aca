import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { JsonObject } from '@backstage/types';
import { provideService } from '@internal/vendor-client/testUtils';
import type { TestBackendOptions } from './__testUtils__/startSecurityInsightsBackend';
import { useGithub } from './__testUtils__/useGithub';

const entityRef = 'component:default/carts';
const names = ['get-entity-summary', 'list-alerts'];
const github = useGithub();

async function start(options: TestBackendOptions = {}) {
  const registry = actionsRegistryServiceMock();
  const backend = await github.start({
    ...options,
    features: [provideService(actionsRegistryServiceRef, registry)],
  });
  return {
    ...backend,
    registry,
    invoke: (
      name: string,
      input: JsonObject = { entityRef },
      credentials = mockCredentials.user(),
    ) => registry.invoke({ id: `test:${name}`, input, credentials }),
  };
}

it('offers two actions, both of which only read', async () => {
  const { registry } = await start();
  const { actions } = await registry.list();
  expect(actions.map(({ name }) => name)).toEqual(names);
  for (const { attributes } of actions) {
    expect(attributes).toEqual({
      readOnly: true,
      destructive: false,
      idempotent: true,
    });
  }
});

it('answers what the routes answer, of every repository', async () => {
  const { invoke, summary, alerts } = await start();
  for (const name of ['carts', 'ledger', 'gateway', 'bff', 'oddities']) {
    const input = { entityRef: `component:default/${name}` };
    expect((await invoke('get-entity-summary', input)).output).toEqual(
      (await summary(name)).body,
    );
    expect((await invoke('list-alerts', input)).output).toEqual(
      (await alerts(name)).body,
    );
  }
});

it('filters and pages', async () => {
  const { invoke } = await start();
  const { output } = await invoke('list-alerts', {
    entityRef: 'component:default/web',
    type: ['dependabot'],
    severity: ['critical', 'high'],
    state: ['open'],
    limit: 2,
    cursor: '2',
  });
  expect(output).toMatchObject({
    data: {
      items: [{ type: 'dependabot' }, { type: 'dependabot' }],
      offset: 2,
      nextCursor: '4',
    },
  });
});

it.each([
  { entityRef, type: ['licenses'] },
  { entityRef, limit: 500 },
  { entityRef, cursor: 'next' },
])('refuses %j', async input => {
  const { invoke } = await start();
  await expect(invoke('list-alerts', input)).rejects.toThrow();
  expect(github.asked()).toEqual([]);
});

it.each(names)(
  '%s is denied without the permission, and for what the caller may not see',
  async name => {
    const { invoke } = await start({
      allows: permission => permission !== 'security-insights.alerts.read',
    });
    await expect(invoke(name)).rejects.toThrow(
      'You need the permission security-insights.alerts.read for component:default/carts',
    );
    await expect(
      invoke(name, { entityRef: 'component:default/nobody' }),
    ).rejects.toThrow('There is no entity component:default/nobody');
    expect(github.asked()).toEqual([]);
  },
);

it.each(names)('%s is for people only', async name => {
  const { registry } = await start();
  for (const credentials of [
    mockCredentials.service(),
    mockCredentials.none(),
  ]) {
    await expect(
      registry.invoke({
        id: `test:${name}`,
        input: { entityRef },
        credentials,
      }),
    ).rejects.toThrow('for people only');
  }
  expect(github.asked()).toEqual([]);
});

it.each(names)('%s says how an entity is written', async name => {
  const { invoke } = await start();
  await expect(
    invoke(name, { entityRef: 'component:default/' }),
  ).rejects.toThrow('like component:default/carts');
});
