import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { JsonObject } from '@backstage/types';
import { provideService } from '@internal/vendor-client/testUtils';
import { useSpacelift } from './__testUtils__/useSpacelift';

const entityRef = 'component:default/sock-shop-carts';
const stackId = 'sock-shop-carts-dev';
const inputs: Array<[string, JsonObject]> = [
  ['list-stacks', { entityRef }],
  ['list-runs', { entityRef, stackId }],
  ['trigger-run', { entityRef, stackId }],
];

const spacelift = useSpacelift();
const sent = () => spacelift.asked('TriggerRun');

async function startWithActions(
  options: Parameters<typeof spacelift.start>[0] = {},
) {
  const registry = actionsRegistryServiceMock();
  const backend = await spacelift.start({
    ...options,
    features: [provideService(actionsRegistryServiceRef, registry)],
  });
  return {
    ...backend,
    registry,
    invoke: (
      name: string,
      input: JsonObject,
      credentials: BackstageCredentials = mockCredentials.user(
        'user:default/lin',
      ),
    ) => registry.invoke({ id: `test:${name}`, input, credentials }),
  };
}

describe('actions', () => {
  it('row 29: are two that read and one that is destructive', async () => {
    const { registry } = await startWithActions();
    const { actions } = await registry.list();
    expect(actions.map(({ name, attributes }) => [name, attributes])).toEqual([
      ['list-stacks', { readOnly: true, destructive: false, idempotent: true }],
      ['list-runs', { readOnly: true, destructive: false, idempotent: true }],
      [
        'trigger-run',
        { readOnly: false, destructive: true, idempotent: false },
      ],
    ]);
  });

  it('row 29: list the stacks of an entity, or all', async () => {
    const { invoke } = await startWithActions();
    const ofEntity = await invoke('list-stacks', {
      entityRef: 'storefront-bff',
    });
    expect(ofEntity.output).toMatchObject({
      stale: false,
      data: {
        matching: 1,
        items: [{ id: 'storefront-bff-prod', group: 'finished' }],
        missing: ['storefront-bff-network', 'no-such-stack'],
        problems: [],
      },
    });
    const all = await invoke('list-stacks', {
      group: ['needsAttention'],
      search: 'carts',
      limit: 5,
    });
    expect(all.output).toMatchObject({
      data: { items: [{ id: 'sock-shop-carts-prod' }], matching: 1 },
    });
    const system = await invoke('list-stacks', {
      entityRef: 'system:sock-shop',
      limit: 2,
    });
    expect(system.output).toMatchObject({
      data: { items: [{}, {}], matching: 5 },
    });
  });

  it('row 29: list the runs of a stack, page by page', async () => {
    const { invoke, of } = await startWithActions();
    const { output } = await invoke(...inputs[1]);
    const { body } = await of(
      'component/default/sock-shop-carts',
      `/${stackId}/runs`,
    );
    expect(output).toMatchObject({
      data: {
        nextBefore: body.data.nextBefore,
        items: body.data.items.map(({ id }: { id: string }) => ({ id })),
      },
    });
    const next = await invoke('list-runs', {
      stackId,
      before: body.data.nextBefore,
    });
    expect(JSON.stringify(next.output)).not.toContain(body.data.items[0].id);
  });

  it('row 29: trigger a run, once, as the person who calls, with an audit event', async () => {
    const { invoke, auditor } = await startWithActions();
    const { output } = await invoke('trigger-run', {
      entityRef,
      stackId,
      runType: 'PROPOSED',
    });
    const [run] = spacelift.simulator.runs();
    expect(output).toMatchObject({
      stackId,
      run: { id: run.id, state: 'QUEUED' },
    });
    expect(JSON.parse(run.metadata[0])).toEqual({
      source: 'backstage',
      user: 'user:default/lin',
      entity: entityRef,
    });
    expect(auditor.events).toMatchObject([
      {
        eventId: 'run-trigger',
        byHttp: false,
        outcome: 'succeeded',
        meta: { stackId, entityRef, user: 'user:default/lin', runId: run.id },
      },
    ]);
    await expect(
      invoke('trigger-run', { entityRef, stackId }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(sent()).toBe(1);
  });

  it.each(inputs)(
    'row 29: %s is refused without the permission, as the routes refuse',
    async (name, input) => {
      const { invoke } = await startWithActions({ allows: () => false });
      await expect(invoke(name, input)).rejects.toThrow(
        'You need the permission spacelift.stack.read for component:default/sock-shop-carts',
      );
      const { entityRef: _, ...everywhere } = input;
      await expect(invoke(name, everywhere)).rejects.toThrow(
        'You need the permission spacelift.stack.read for all entities.',
      );
      expect(spacelift.simulator.requests()).toEqual([]);
    },
  );

  it('row 29: triggering needs its own permission, and the fence and the guard hold', async () => {
    const { invoke } = await startWithActions({
      allows: permission => permission !== 'spacelift.run.trigger',
    });
    await expect(invoke(...inputs[2])).rejects.toThrow(
      'You need the permission spacelift.run.trigger for component:default/sock-shop-carts',
    );
    const free = await startWithActions();
    await expect(
      free.invoke('trigger-run', { entityRef, stackId: 'playback-order-dev' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      free.invoke('trigger-run', {
        entityRef,
        stackId: 'sock-shop-carts-prod',
      }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(
      free.invoke('trigger-run', { stackId: 'payments-ledger-prod' }),
    ).rejects.toThrow('Repeat its name');
    await expect(
      free.invoke('trigger-run', { entityRef, stackId, runType: 'DESTROY' }),
    ).rejects.toThrow('cannot be triggered here');
    await expect(
      free.invoke('trigger-run', { entityRef, stackId, commitSha: 'main' }),
    ).rejects.toThrow('commitSha');
    expect(sent()).toBe(0);
  });

  it.each(inputs)('row 29: %s is for people only', async (name, input) => {
    const { invoke } = await startWithActions();
    for (const credentials of [
      mockCredentials.service(),
      mockCredentials.none(),
    ]) {
      await expect(invoke(name, input, credentials)).rejects.toThrow(
        'for people only',
      );
    }
    expect(spacelift.simulator.requests()).toEqual([]);
  });

  it.each([
    ['list-stacks', { entityRef: ':' }],
    ['list-runs', { stackId: '../x' }],
    ['list-runs', { stackId, before: '"' }],
    ['trigger-run', { stackId: 'a b' }],
  ])('row 29: %s refuses %j', async (name, input) => {
    const { invoke } = await startWithActions();
    await expect(invoke(name, input)).rejects.toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
    expect(spacelift.simulator.requests()).toEqual([]);
  });
});
