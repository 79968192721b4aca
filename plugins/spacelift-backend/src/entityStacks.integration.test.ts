import type { EntityStack } from '@internal/plugin-spacelift-common';
import { entity } from './__fixtures__/entities';
import { useSpacelift } from './__testUtils__/useSpacelift';

const SHOP = 'shop-01J8ZK5A7S2D4F6G8H0J1K2L3M';
const PAYMENTS = 'payments-01J8ZK6B3N5M7K9J1H2G4F6D8S';

const spacelift = useSpacelift();

async function stacksOf(
  name: string,
  options: Parameters<typeof spacelift.start>[0] = {},
) {
  const { of } = await spacelift.start(options);
  const { status, body } = await of(name);
  expect(status).toBe(200);
  const { items, ...data } = body.data;
  return {
    ...data,
    items,
    ids: items.map(({ id }: EntityStack) => id).sort(),
    truncated: body.truncated,
  };
}

/** Ids of the demo's stacks that the test accepts. */
function demo(
  test: (stack: ReturnType<typeof spacelift.simulator.world.stack>) => boolean,
) {
  return spacelift.simulator.world
    .stacks()
    .filter(stack => stack.visible && test(stack))
    .map(({ id }) => id)
    .sort();
}

describe('the stacks of an entity', () => {
  it('row 13: are those that it names', async () => {
    const { ids, items, missing, problems } = await stacksOf(
      'component/default/sock-shop-carts',
    );
    expect(ids).toEqual(['sock-shop-carts-dev', 'sock-shop-carts-prod']);
    expect(missing).toEqual([]);
    expect(problems).toEqual([]);
    expect(items.map((item: EntityStack) => item.entityRef)).toEqual([
      'component:default/sock-shop-carts',
      'component:default/sock-shop-carts',
    ]);
  });

  it('row 13: are those that have all of its labels', async () => {
    expect((await stacksOf('component/default/storefront-web')).ids).toEqual([
      'storefront-web-cdn',
      'storefront-web-experiments',
      'storefront-web-prod',
      'storefront-web-staging',
    ]);
    expect((await stacksOf('component/default/storefront-edge')).ids).toEqual([
      'storefront-web-cdn',
      'storefront-web-prod',
    ]);
  });

  it('row 13: are those of its space, and of the spaces below where it says so', async () => {
    const inShop = await stacksOf('component/default/in-shop-only');
    expect(inShop.ids).toEqual(
      demo(
        ({ spaceId, labels }) =>
          spaceId === SHOP && labels.includes('env:prod'),
      ),
    );
    const below = await stacksOf('component/default/in-shop-and-below');
    expect(below.ids).toContain('sock-shop-carts-prod');
    expect(below.ids.length).toBeGreaterThan(inShop.ids.length);
    const whole = await stacksOf('component/default/payments-and-below');
    expect(whole.ids).toEqual(
      demo(({ spaceId }) => spaceId.startsWith('payments')),
    );
    expect(whole.ids).toContain('payments-ledger-audit-trail');
    const team = await stacksOf('component/default/all-of-team-c');
    expect(team.ids).toEqual(
      demo(({ spaceId }) => spaceId.startsWith('team-c')),
    );
  });

  it('row 13: names those that do not exist or are not visible', async () => {
    const { ids, missing } = await stacksOf('component/default/storefront-bff');
    expect(ids).toEqual(['storefront-bff-prod']);
    expect(missing).toEqual(['storefront-bff-network', 'no-such-stack']);
  });

  it('row 13: are found by repository and folder only where the operator allows it', async () => {
    const off = await stacksOf('component/default/by-repository');
    expect(off).toMatchObject({ ids: [], problems: [] });
    const folder = await stacksOf('component/default/by-folder');
    expect(folder.ids).toEqual([]);
    expect(folder.problems).toEqual([
      expect.stringContaining('spacelift.matchRepository'),
    ]);
    const on = { spacelift: { matchRepository: true } };
    expect((await stacksOf('component/default/by-repository', on)).ids).toEqual(
      demo(({ repository }) => repository === 'sock-shop-carts'),
    );
    expect(await stacksOf('component/default/by-folder', on)).toMatchObject({
      ids: ['sock-shop-orders-prod'],
      problems: [],
    });
  });

  it('row 13: say in sentences what is wrong with annotations, and select nothing by them', async () => {
    const { ids, problems } = await stacksOf(
      'component/default/wrong-annotations',
    );
    expect(ids).toEqual(['sock-shop-carts-dev']);
    expect(problems).toEqual([
      expect.stringContaining('"Not An Id"'),
      expect.stringContaining('spacelift.io/space-id'),
    ]);
  });

  it('are none for an entity that names none', async () => {
    const { get, of } = await spacelift.start();
    const { body } = await of('component/default/without-annotations');
    expect(body.data).toMatchObject({ items: [], missing: [], problems: [] });
    expect((await get('/stacks')).body.data.total).toBe(137);
  });

  it('row 22: come with numbers, most urgent first', async () => {
    const { items, counts, url } = await stacksOf(
      'component/default/sock-shop-carts',
    );
    expect(items[0]).toMatchObject({
      id: 'sock-shop-carts-prod',
      group: 'needsAttention',
    });
    expect(counts).toMatchObject({ needsAttention: 1, finished: 1, failed: 0 });
    expect(url).toBe(`${spacelift.simulator.url}/stacks`);
  });

  it('hostile annotations stay values', async () => {
    const hostile = entity('Component', 'hostile', {
      'stack-labels': '"}) { id } } mutation { runTrigger(stack: "x',
      'space-id': 'root',
    });
    const { ids, problems } = await stacksOf('component/default/hostile', {
      entities: [hostile],
    });
    expect(ids).toEqual([]);
    expect(problems).toEqual([]);
    expect(spacelift.simulator.runs()).toEqual([]);
  });
});

describe('the stacks of a System', () => {
  it('row 15: are those of its parts, and its own', async () => {
    const { ids, items, problems } = await stacksOf('system/default/sock-shop');
    expect(ids).toEqual([
      'sock-shop-carts-db-prod',
      'sock-shop-carts-dev',
      'sock-shop-carts-prod',
      'sock-shop-orders-prod',
      'sock-shop-orders-queue-prod',
    ]);
    const refs = Object.fromEntries(
      items.map((item: EntityStack) => [item.id, item.entityRef]),
    );
    expect(refs).toMatchObject({
      'sock-shop-carts-prod': 'component:default/sock-shop-carts',
      'sock-shop-carts-db-prod': 'resource:default/sock-shop-carts-db',
      'sock-shop-orders-queue-prod': 'system:default/sock-shop',
    });
    expect(problems).toEqual([
      expect.stringMatching(/^component:default\/wrong-annotations: /),
      expect.stringMatching(/^component:default\/wrong-annotations: /),
    ]);
  });

  it('row 15: leave out the parts that the person may not see', async () => {
    const { ids } = await stacksOf('system/default/sock-shop', {
      allows: (_permission, ref) => ref !== 'component:default/hidden-part',
    });
    expect(ids).not.toContain('sock-shop-orders-prod');
    expect(ids).toContain('sock-shop-carts-prod');
    const { of } = await spacelift.start({
      allows: (_permission, ref) => ref !== 'component:default/hidden-part',
    });
    const runs = await of(
      'system/default/sock-shop',
      '/sock-shop-orders-prod/runs',
    );
    expect(runs.status).toBe(404);
  });

  it('row 15: are none without parts', async () => {
    expect(await stacksOf('system/default/empty-system')).toMatchObject({
      ids: [],
      problems: [],
    });
  });

  it('row 15: are those of parts for Systems only', async () => {
    const domain = entity('Domain', 'commerce', {}, [
      'component:default/carts',
    ]);
    const carts = entity('Component', 'carts', {
      'stack-id': 'sock-shop-carts-dev',
    });
    const { ids } = await stacksOf('domain/default/commerce', {
      entities: [domain, carts],
    });
    expect(ids).toEqual([]);
  });
});

describe('mayTrigger', () => {
  it('row 11: is a hint whether the person has the permission for the entity', async () => {
    const owner = await stacksOf('component/default/sock-shop-carts');
    expect(owner.mayTrigger).toBe(true);
    const other = await stacksOf('component/default/sock-shop-carts', {
      allows: permission => permission !== 'spacelift.run.trigger',
    });
    expect(other.mayTrigger).toBe(false);
  });

  it('row 11: is true for a System with a part that the person may trigger', async () => {
    const system = await stacksOf('system/default/sock-shop', {
      allows: (permission, ref) =>
        permission !== 'spacelift.run.trigger' ||
        ref === 'component:default/sock-shop-carts',
    });
    expect(system.mayTrigger).toBe(true);
  });
});

describe("the operator's fence", () => {
  it('row 12: keeps stacks of other spaces out of every answer', async () => {
    const { get, of, trigger, post } = await spacelift.start({
      spacelift: { allowedSpaces: [`${PAYMENTS}/**`] },
    });
    const { body } = await get('/stacks?limit=200');
    expect(body.data.items.map(({ id }: EntityStack) => id).sort()).toEqual(
      demo(({ spaceId }) => spaceId.startsWith('payments')),
    );
    expect(body.data.facets.spaces).toHaveLength(2);
    const outside = 'sock-shop-carts-dev';
    const carts = await of('component/default/sock-shop-carts');
    expect(carts.body.data).toMatchObject({
      items: [],
      missing: ['sock-shop-carts-prod', outside],
    });
    for (const { status } of [
      await get(`/stacks/${outside}`),
      await get(`/stacks/${outside}/runs`),
      await get(`/stacks/${outside}/runs/01RUN`),
      await of('component/default/sock-shop-carts', `/${outside}/runs`),
      await trigger('component/default/sock-shop-carts', outside),
      await post(`/stacks/${outside}/runs`),
    ]) {
      expect(status).toBe(404);
    }
    expect(spacelift.simulator.runs()).toEqual([]);
  });

  it('row 12: without /** leaves out the spaces below', async () => {
    const { get } = await spacelift.start({
      spacelift: { allowedSpaces: [PAYMENTS, 'root'] },
    });
    const { body } = await get('/stacks?limit=200');
    expect(
      new Set(body.data.items.map((it: EntityStack) => it.space?.id)),
    ).toEqual(new Set([PAYMENTS, 'root']));
  });

  it('row 12: asks for all of the labels', async () => {
    const { get, post } = await spacelift.start({
      spacelift: { requiredLabels: ['env:prod', 'service:storefront-web'] },
    });
    const { body } = await get('/stacks');
    expect(body.data.items.map(({ id }: EntityStack) => id).sort()).toEqual([
      'storefront-web-cdn',
      'storefront-web-prod',
    ]);
    expect((await get('/stacks/storefront-web-staging')).status).toBe(404);
    const refused = await post('/stacks/sock-shop-carts-dev/runs');
    expect(refused.status).toBe(404);
  });

  it('row 12: stays closed while Spacelift does not tell its spaces', async () => {
    const { get, of } = await spacelift.start({
      spacelift: { allowedSpaces: [`${PAYMENTS}/**`] },
    });
    spacelift.simulator.injectGraphql({
      kind: 'error',
      operation: 'spaces',
      message: 'internal error',
    });
    expect((await get('/stacks')).status).toBe(502);
    expect((await of('component/default/payments-ledger')).status).toBe(502);
  });

  it('row 12: holds beyond the number of stacks that are fetched', async () => {
    const { get } = await spacelift.start({
      spacelift: { maxStacks: 1, allowedSpaces: [PAYMENTS] },
    });
    expect((await get('/stacks/payments-ledger-prod')).status).toBe(200);
    expect((await get('/stacks/payments-ledger-audit-trail')).status).toBe(404);
    expect((await get('/stacks/sock-shop-carts-dev')).status).toBe(404);
  });
});
