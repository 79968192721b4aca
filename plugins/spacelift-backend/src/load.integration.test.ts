import type { Entity } from '@backstage/catalog-model';
import { entity } from './__fixtures__/entities';
import { useSpacelift } from './__testUtils__/useSpacelift';

const SECOND = 1000;

const spacelift = useSpacelift();
const exchanges = () => spacelift.asked('ExchangeApiKey');
const passes = () => spacelift.asked('ListStacks') / 3;

const forty: Entity[] = Array.from({ length: 40 }, (_, index) => {
  const kinds: Array<Record<string, string>> = [
    { 'stack-id': 'sock-shop-carts-dev,sock-shop-carts-prod' },
    { 'stack-labels': 'env:prod' },
    { 'space-id': 'team-c-01J8ZK5N9P7R5T3Y1E2W4Q6A8Z' },
    { 'space-id': 'shop-01J8ZK5A7S2D4F6G8H0J1K2L3M/**' },
  ];
  return entity('Component', `part-${index}`, kinds[index % kinds.length]);
});

describe('many viewers', () => {
  it('row 4: 200 at once, and 100 of 40 entities, cause one pass and one exchange', async () => {
    const { get, of } = await spacelift.start({ entities: forty });
    const answers = await Promise.all([
      ...Array.from({ length: 200 }, () => get('/stacks')),
      ...Array.from({ length: 100 }, (_, index) =>
        of(`component/default/part-${index % forty.length}`),
      ),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(passes()).toBe(1);
    expect(exchanges()).toBe(1);
    expect(spacelift.asked('ListSpaces')).toBe(1);
    expect(spacelift.simulator.operations().all.count).toBe(5);
  });

  it('row 4: none within the time of the cache, and one per time after it', async () => {
    const { get, of } = await spacelift.start({ entities: forty });
    await get('/stacks');
    await spacelift.pass(9 * SECOND);
    await Promise.all([
      ...Array.from({ length: 20 }, () => get('/stacks')),
      of('component/default/part-0'),
    ]);
    expect(passes()).toBe(1);
    for (let round = 2; round <= 4; round++) {
      await spacelift.pass(10 * SECOND);
      await Promise.all(Array.from({ length: 20 }, () => get('/stacks')));
      await spacelift.pass(0);
      expect(passes()).toBe(round);
    }
    expect(exchanges()).toBe(1);
  });

  it('row 4: pages of the same list, however they filter, are one question', async () => {
    const { get } = await spacelift.start();
    await Promise.all(
      [
        '',
        '?q=carts',
        '?group=failed',
        '?offset=25',
        '?sort=name',
        '?limit=5',
      ].map(query => get(`/stacks${query}`)),
    );
    expect(passes()).toBe(1);
  });

  it('row 4: readers in the cache’s second minute get what is there while it is renewed', async () => {
    const { get } = await spacelift.start();
    await get('/stacks');
    await spacelift.pass(30 * SECOND);
    spacelift.simulator.injectGraphql({ kind: 'latency', latencyMs: 100 });
    const { body } = await get('/stacks');
    expect(body).toMatchObject({
      asOf: '2026-01-01T00:00:00.000Z',
      stale: false,
    });
    await spacelift.pass(0);
    const fresh = await get('/stacks');
    expect(fresh.body.asOf > body.asOf).toBe(true);
    expect(passes()).toBe(2);
  });

  it('row 20: many who look at the runs of a stack ask once in five seconds', async () => {
    const { get } = await spacelift.start();
    const path = '/stacks/sock-shop-carts-dev/runs';
    await Promise.all(Array.from({ length: 20 }, () => get(path)));
    await spacelift.pass(4 * SECOND);
    await get(path);
    expect(spacelift.asked('ListRuns')).toBe(1);
    await spacelift.pass(1 * SECOND);
    await get(path);
    expect(spacelift.asked('ListRuns')).toBe(2);
  });
});
