import type { Stack } from '@internal/plugin-spacelift-common';
import { useSpacelift } from './__testUtils__/useSpacelift';

const SECOND = 1000;

const spacelift = useSpacelift();
const pages = () => spacelift.asked('ListStacks');
const ids = (body: { data: { items: Stack[] } }) =>
  body.data.items.map(({ id }) => id);

describe('the list of stacks', () => {
  it('row 5: reads 137 stacks in three pages and shows all of them', async () => {
    const { get } = await spacelift.start();
    const { body } = await get('/stacks?limit=200');
    expect(body).toMatchObject({
      truncated: false,
      data: {
        total: 137,
        matching: 137,
        skipped: 0,
        url: `${spacelift.simulator.url}/stacks`,
        capabilities: {
          readOnly: false,
          runTypes: ['TRACKED', 'PROPOSED'],
          pollSeconds: { active: 5, idle: 30 },
        },
      },
    });
    const visible = spacelift.simulator.world
      .stacks()
      .filter(stack => stack.visible);
    expect(new Set(ids(body))).toEqual(new Set(visible.map(({ id }) => id)));
    expect(pages()).toBe(3);
  });

  it('row 5: is an error when a page fails, and no shorter list', async () => {
    const { get } = await spacelift.start();
    spacelift.simulator.injectGraphql({
      kind: '502-html',
      operation: 'ListStacks',
      skip: 1,
    });
    const { status, body } = await get('/stacks');
    expect(status).toBe(502);
    expect(body).toMatchObject({ code: 'BAD_RESPONSE', vendor: 'spacelift' });
    expect(body.data).toBeUndefined();
  });

  it('row 5: stays the last good one when a page fails later', async () => {
    const { get } = await spacelift.start();
    await get('/stacks');
    await spacelift.clock.advance(3600 * SECOND);
    spacelift.simulator.injectGraphql({
      kind: 'error',
      operation: 'ListStacks',
      message: 'internal error',
      skip: 2,
    });
    const { status, body } = await get('/stacks');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      stale: true,
      asOf: '2026-01-01T00:00:00.000Z',
      failure: { code: 'BAD_RESPONSE' },
      data: { total: 137 },
    });
  });

  it('row 5: ends at the configured number and says so', async () => {
    const { get } = await spacelift.start({ spacelift: { maxStacks: 60 } });
    const { body } = await get('/stacks?limit=200');
    expect(body.truncated).toBe(true);
    expect(body.data.total).toBe(60);
    expect(pages()).toBe(2);
  });

  it('row 5: finds a stack beyond that number for those who name it', async () => {
    const { get, of } = await spacelift.start({ spacelift: { maxStacks: 1 } });
    const [first] = ids((await get('/stacks')).body);
    const beyond = 'sock-shop-carts-dev';
    expect(first).not.toBe(beyond);
    const single = await get(`/stacks/${beyond}`);
    expect(single.body).toMatchObject({
      truncated: false,
      data: { id: beyond },
    });
    const ofEntity = await of('component/default/sock-shop-carts');
    expect(ids(ofEntity.body)).toContain(beyond);
    expect(ofEntity.body).toMatchObject({
      truncated: true,
      data: { missing: [] },
    });
    expect((await get('/stacks/no-such-stack')).status).toBe(404);
  });

  it('row 6: keeps a stack in an unheard-of state, without a branch, and lets nobody trigger it', async () => {
    const { get, post } = await spacelift.start();
    const stack = 'sock-shop-carts-dev';
    spacelift.simulator.injectGraphql({
      kind: 'unknown-state',
      stack,
      state: 'QUARANTINED',
    });
    spacelift.simulator.injectGraphql({ kind: 'null-branch', stack });
    const { status, body } = await get('/stacks?q=sock-shop-carts-dev');
    expect(status).toBe(200);
    expect(body.data.items).toEqual([
      expect.objectContaining({
        id: stack,
        state: 'QUARANTINED',
        group: 'unknown',
        branch: null,
        obstacle: 'UNKNOWN_STATE',
      }),
    ]);
    const refused = await post(`/stacks/${stack}/runs`);
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain('QUARANTINED');
    expect(spacelift.simulator.runs()).toEqual([]);
  });

  it.each([200, 400, 422])(
    'row 7: leaves out what an older Spacelift does not know, and remembers it (HTTP %i)',
    async status => {
      const { get } = await spacelift.start();
      for (const field of ['isDrifted', 'canWrite', 'trackedCommit']) {
        spacelift.simulator.injectGraphql({
          kind: 'unknown-field',
          field,
          status,
        });
      }
      const { body } = await get('/stacks?q=sock-shop-carts-prod');
      expect(body.data.items[0]).toMatchObject({
        id: 'sock-shop-carts-prod',
        state: 'UNCONFIRMED',
        drifted: null,
        trackedCommit: null,
        lock: null,
      });
      // Three pages, and the one that taught us.
      expect(pages()).toBe(4);
      await spacelift.clock.advance(3600 * SECOND - 1);
      await get('/stacks');
      expect(pages()).toBe(7);
      const { body: operators } = await get('/status');
      expect(operators.unknownFields.sort()).toEqual([
        'Stack.canWrite',
        'Stack.isDrifted',
        'Stack.trackedCommit',
      ]);
    },
  );

  it('row 7: tries again after an hour, because Spacelift may have been upgraded', async () => {
    const { get } = await spacelift.start();
    spacelift.simulator.injectGraphql({
      kind: 'unknown-field',
      field: 'isDrifted',
      times: 1,
    });
    await get('/stacks');
    await spacelift.clock.advance(3600 * SECOND);
    const { body } = await get('/stacks?q=sock-shop-carts-prod');
    expect(body.data.items[0].drifted).toBe(true);
  });

  it('row 7: gives up where nothing is left to leave out', async () => {
    const { get } = await spacelift.start();
    spacelift.simulator.injectGraphql({
      kind: 'unknown-field',
      field: 'searchStacks',
    });
    const { status, body } = await get('/stacks');
    expect(status).toBe(502);
    expect(body.code).toBe('BAD_RESPONSE');
  });

  it('row 8: keeps every row of an answer that came only in part', async () => {
    const { get } = await spacelift.start();
    spacelift.simulator.injectGraphql({
      kind: 'partial',
      field: 'trackedCommit',
    });
    spacelift.simulator.injectGraphql({
      kind: 'partial',
      field: 'vendorConfig',
    });
    const { body } = await get('/stacks');
    expect(body.data).toMatchObject({ total: 137, skipped: 0 });
  });

  it('row 8: an account without stacks is an empty list, and no error', async () => {
    spacelift.simulator.settings.stackCount = 0;
    const { get } = await spacelift.start();
    const { status, body } = await get('/stacks');
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ items: [], total: 0 });
  });
});

describe('what the page asks', () => {
  it('row 22: most urgent first, unless told', async () => {
    const { get } = await spacelift.start();
    const { body } = await get('/stacks?limit=200');
    const groups: string[] = body.data.items.map(({ group }: Stack) => group);
    expect([...new Set(groups)]).toEqual([
      'needsAttention',
      'failed',
      'inProgress',
      'waiting',
      'stopped',
      'finished',
      'idle',
    ]);
    const urgent = body.data.items.filter(
      ({ group }: Stack) => group === 'needsAttention',
    );
    const since = urgent.map(({ stateSince }: Stack) => stateSince);
    expect(since).toEqual([...since].sort().reverse());
    expect(body.data.counts.needsAttention).toBe(urgent.length);
  });

  it('row 23: filters by text, group, label, space and drift', async () => {
    const { get } = await spacelift.start();
    const all: Stack[] = (await get('/stacks?limit=200')).body.data.items;
    const ask = async (query: string) =>
      new Set(ids((await get(`/stacks?limit=200&${query}`)).body));
    const expected = (test: (stack: Stack) => boolean) =>
      new Set(all.filter(test).map(({ id }) => id));

    expect(await ask('q=CARTS')).toEqual(
      expected(({ name, id, description, labels, repository, branch }) =>
        [name, id, description, repository, branch, ...labels].some(text =>
          text?.toLowerCase().includes('carts'),
        ),
      ),
    );
    expect(await ask('group=failed&group=stopped')).toEqual(
      expected(({ group }) => group === 'failed' || group === 'stopped'),
    );
    const both = await ask('label=env:prod&label=service:sock-shop-carts');
    expect(both).toEqual(new Set(['sock-shop-carts-prod']));
    const space = 'payments-01J8ZK6B3N5M7K9J1H2G4F6D8S';
    expect(await ask(`space=${space}`)).toEqual(
      expected(stack => stack.space?.id === space),
    );
    const drifted = await ask('drifted=true');
    expect(drifted.size).toBeGreaterThan(1);
    expect(drifted).toEqual(expected(stack => stack.drifted === true));
    expect(await ask('q=no%20such%20thing')).toEqual(new Set());
  });

  it('row 23: counts over everything but the group, and offers what can be filtered by', async () => {
    const { get } = await spacelift.start();
    const { body } = await get('/stacks?q=payments&group=failed&limit=1');
    const { counts, facets, matching, total } = body.data;
    expect(matching).toBe(counts.failed);
    expect(counts.finished).toBeGreaterThan(0);
    expect(total).toBe(137);
    const inFacets = facets.spaces.reduce(
      (sum: number, { count }: { count: number }) => sum + count,
      0,
    );
    expect(inFacets).toBe(137);
    expect(facets.labels.length).toBeLessThanOrEqual(200);
    expect(facets.labels).toContainEqual({
      value: 'service:sock-shop-carts',
      count: 2,
    });
  });

  it('row 23: sorts by name, space and age, in both orders, and pages', async () => {
    const { get } = await spacelift.start();
    const read = async (query: string): Promise<Stack[]> =>
      (await get(`/stacks?limit=200&${query}`)).body.data.items;
    for (const sort of ['name', 'attention']) {
      const up = await read(`sort=${sort}`);
      const down = await read(`sort=${sort}&order=desc`);
      expect(up.map(({ id }) => id)).toEqual(
        down.map(({ id }) => id).reverse(),
      );
    }
    const byName = await read('sort=name');
    const page = await get('/stacks?sort=name&offset=50&limit=20');
    expect(ids(page.body)).toEqual(byName.slice(50, 70).map(({ id }) => id));
    const spaces = (await read('sort=space')).map(({ space }) => space?.name);
    expect(spaces).toEqual([...spaces].sort());
    const times = (await read('sort=stateSince')).map(
      stack => stack.stateSince,
    );
    const known = times.filter(time => time !== null);
    expect(times.slice(0, known.length)).toEqual([...known].sort());
    const newest = (await read('sort=stateSince&order=desc')).map(
      stack => stack.stateSince,
    );
    expect(newest.slice(0, known.length)).toEqual([...known].sort().reverse());
    expect(newest.at(-1)).toBeNull();
  });

  it('row 11: says whether the person may trigger everything, as a hint', async () => {
    const admin = await spacelift.start();
    expect((await admin.get('/stacks')).body.data.mayTrigger).toBe(true);
    const owner = await spacelift.start({
      allows: (permission, ref) =>
        permission !== 'spacelift.run.trigger' || ref !== 'everywhere',
    });
    expect((await owner.get('/stacks')).body.data.mayTrigger).toBe(false);
  });

  it('answers within 200 KB, also for 2,000 stacks', async () => {
    spacelift.simulator.settings.stackCount = 2000;
    const { get } = await spacelift.start();
    for (const query of [
      '',
      '?limit=100',
      '?limit=200',
      '?limit=200&offset=1800',
    ]) {
      const { text, body } = await get(`/stacks${query}`);
      expect(body.data.total).toBe(2000);
      expect(text.length).toBeLessThan(200 * 1024);
    }
    expect(pages()).toBe(40);
  });
});
