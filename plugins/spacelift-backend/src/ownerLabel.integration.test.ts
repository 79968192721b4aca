import { createServiceFactory } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { Entity } from '@backstage/catalog-model';
import { entity } from './__fixtures__/entities';
import { useSpacelift } from './__testUtils__/useSpacelift';

const STACK = 'sock-shop-carts-dev';
const CARTS = 'component/default/sock-shop-carts';
const FOREIGN = 'component/default/mine-now';
const REFUSAL =
  'The stack Sock shop carts dev names no owner of component:default/mine-now. Somebody has to add the label owner:user:default/mallory to it in Spacelift.';

const spacelift = useSpacelift();
const sent = () => spacelift.asked('TriggerRun');
const stack = (id = STACK) => spacelift.simulator.world.stack(id);

const ownedBy = (owner: string | undefined, from: Entity): Entity => ({
  ...from,
  relations: [
    ...(from.relations ?? []),
    ...(owner ? [{ type: 'ownedBy', targetRef: owner }] : []),
  ],
});
const named = { 'stack-id': STACK };
const entities = [
  ownedBy(
    'group:default/team-c',
    entity('Component', 'sock-shop-carts', named),
  ),
  ownedBy('user:default/mallory', entity('Component', 'mine-now', named)),
  ownedBy(undefined, entity('Component', 'nobodys', named)),
  ownedBy(
    'user:default/mallory',
    entity('System', 'sock-shop', {}, ['component:default/sock-shop-carts']),
  ),
];
const start = (more: Parameters<typeof spacelift.start>[0] = {}) =>
  spacelift.start({ entities, spacelift: { ownerLabel: 'owner:' }, ...more });

describe('spacelift.ownerLabel', () => {
  beforeEach(() => {
    stack().labels.push('owner:team-c');
  });

  it('row 12: refuses somebody who registers a component that names a foreign stack', async () => {
    const { trigger, auditor } = await start();
    const { status, body } = await trigger(FOREIGN, STACK);
    expect(status).toBe(403);
    expect(body.error).toMatchObject({
      name: 'NotAllowedError',
      message: REFUSAL,
    });
    expect(body.code).toBeUndefined();
    expect(auditor.events).toMatchObject([
      {
        eventId: 'run-trigger',
        outcome: 'failed',
        meta: { stackId: STACK, entityRef: 'component:default/mine-now' },
        error: `NotAllowedError: ${REFUSAL}`,
      },
    ]);
    expect(sent()).toBe(0);
    expect(spacelift.simulator.runs()).toEqual([]);
  });

  it('row 12: lets the owner pass, whom a refusal before does not hinder', async () => {
    const { trigger } = await start();
    expect((await trigger(FOREIGN, STACK)).status).toBe(403);
    expect((await trigger(CARTS, STACK)).status).toBe(201);
    expect(sent()).toBe(1);
  });

  it('row 12: looks at the labels as they are at that moment', async () => {
    const { of, trigger } = await start();
    expect((await of(CARTS)).body.data.items[0].obstacle).toBeNull();
    stack().labels = ['owner:payments'];
    expect((await of(CARTS)).body.data.items[0].obstacle).toBeNull();
    const { status, body } = await trigger(CARTS, STACK);
    expect(status).toBe(403);
    expect(body.error.message).toContain('the label owner:team-c to it');
    expect(sent()).toBe(0);
  });

  it('row 12: says so of an entity without an owner', async () => {
    const { of, trigger } = await start();
    const { status, body } = await trigger('component/default/nobodys', STACK);
    expect(status).toBe(403);
    expect(body.error.message).toContain('has no owner');
    expect(sent()).toBe(0);
    const [item] = (await of('component/default/nobodys')).body.data.items;
    expect(item.obstacle).toBe('NOT_CONFIRMED');
    expect(item).not.toHaveProperty('missingLabel');
  });

  it('row 15: of a System, takes the owners of the part that names the stack', async () => {
    const { of, trigger } = await start();
    const system = 'system/default/sock-shop';
    expect((await of(system)).body.data.items[0].obstacle).toBeNull();
    expect((await trigger(system, STACK)).status).toBe(201);
  });

  it('row 12: is the same for the action', async () => {
    const registry = actionsRegistryServiceMock();
    const { auditor } = await start({
      features: [
        createServiceFactory({
          service: actionsRegistryServiceRef,
          deps: {},
          factory: () => registry,
        }),
      ],
    });
    const invoke = (entityRef: string) =>
      registry.invoke({
        id: 'test:trigger-run',
        input: { entityRef, stackId: STACK },
        credentials: mockCredentials.user('user:default/mallory'),
      });
    await expect(invoke('component:default/mine-now')).rejects.toThrow(
      'names no owner',
    );
    expect(auditor.events).toMatchObject([{ outcome: 'failed' }]);
    expect(sent()).toBe(0);
    await expect(
      invoke('component:default/sock-shop-carts'),
    ).resolves.toMatchObject({ output: { stackId: STACK } });
  });

  it('row 12: does not concern those who may trigger everywhere', async () => {
    const { post, get } = await start();
    stack().labels = [];
    expect((await get(`/stacks/${STACK}`)).body.data.obstacle).toBeNull();
    expect((await post(`/stacks/${STACK}/runs`)).status).toBe(201);
  });

  it('row 18: tells the page which label is missing, before what passes', async () => {
    stack().lock = { by: 'sam-reyes', note: null, at: 1 };
    const { of } = await start();
    expect((await of(FOREIGN)).body.data.items).toMatchObject([
      {
        id: STACK,
        obstacle: 'NOT_CONFIRMED',
        missingLabel: 'owner:user:default/mallory',
      },
    ]);
    expect((await of(CARTS)).body.data.items[0].obstacle).toBe('LOCKED');
    const readOnly = await start({
      spacelift: { ownerLabel: 'owner:', readOnly: true },
    });
    const [item] = (await readOnly.of(FOREIGN)).body.data.items;
    expect(item.obstacle).toBe('READ_ONLY');
  });

  it('row 12: asks for nothing when it is not set', async () => {
    const { of, trigger } = await start({ spacelift: {} });
    expect((await of(FOREIGN)).body.data.items[0].obstacle).toBeNull();
    expect((await trigger(FOREIGN, STACK)).status).toBe(201);
  });
});
