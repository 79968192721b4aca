import { PatientCatalogClient } from './PatientCatalogClient';

const TARGET = 'https://github.com/acme/shop/blob/main/catalog-info.yaml';
const EXPECTED = 'component:default/shop';
const SECOND = 1_000;

const shop = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop' },
};

const answer = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status });

/** A catalog whose entity answers the statuses in turn, the last one for ever. */
function setup(
  statuses: number[],
  dryRun = () => Promise.resolve(answer(201, located([shop]))),
) {
  const asked: string[] = [];
  const left = [...statuses];
  const fetch = async (input: string | URL | Request) => {
    const url = new URL(String(input));
    asked.push(url.pathname + url.search);
    if (url.pathname === '/locations') {
      return url.search ? dryRun() : answer(201, located([]));
    }
    const status = left.length > 1 ? left.shift() : left[0];
    return answer(status ?? 404, status === 200 ? shop : {});
  };
  const clock = { ahead: 0 };
  const client = new PatientCatalogClient({
    discoveryApi: { getBaseUrl: async () => 'http://catalog.example' },
    fetchApi: { fetch },
    now: () => Date.now() + clock.ahead,
  });
  const entityRequests = () =>
    asked.filter(path => path.startsWith('/entities/')).length;
  const dryRuns = () => asked.filter(path => path.includes('dryRun')).length;
  return { client, clock, entityRequests, dryRuns };
}

function located(entities: unknown[]) {
  return { location: { id: '1', type: 'url', target: TARGET }, entities };
}

async function register(client: PatientCatalogClient) {
  await client.addLocation({ type: 'url', target: TARGET, dryRun: true });
  await client.addLocation({ type: 'url', target: TARGET });
}

describe('PatientCatalogClient', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('waits for an entity that was just registered', async () => {
    const { client, entityRequests } = setup([404, 404, 200]);
    await register(client);
    const found = client.getEntityByRef({
      kind: 'component',
      namespace: 'default',
      name: 'Shop',
    });
    await jest.advanceTimersByTimeAsync(2 * SECOND);
    expect(await found).toEqual(shop);
    expect(entityRequests()).toBe(3);
  });

  it('does not wait for an entity that was there and has gone', async () => {
    const { client, entityRequests } = setup([200, 404]);
    await register(client);
    expect(await client.getEntityByRef(EXPECTED)).toEqual(shop);
    expect(await client.getEntityByRef(EXPECTED)).toBeUndefined();
    expect(entityRequests()).toBe(2);
  });

  it('gives up after fifteen seconds', async () => {
    const { client, entityRequests } = setup([404]);
    await register(client);
    const found = client.getEntityByRef(EXPECTED);
    await jest.advanceTimersByTimeAsync(15 * SECOND);
    expect(await found).toBeUndefined();
    expect(entityRequests()).toBe(16);
  });

  it('asks once for everything else', async () => {
    const { client, entityRequests } = setup([404]);
    await register(client);
    expect(await client.getEntityByRef('api:default/shop')).toBeUndefined();
    expect(entityRequests()).toBe(1);
  });

  it('expects nothing of a dry run alone', async () => {
    const { client, entityRequests } = setup([404]);
    await client.addLocation({ target: TARGET, dryRun: true });
    expect(await client.getEntityByRef(EXPECTED)).toBeUndefined();
    expect(entityRequests()).toBe(1);
  });

  it('expects an entity for a minute only', async () => {
    const { client, clock, entityRequests } = setup([404]);
    await register(client);
    clock.ahead = 60 * SECOND;
    expect(await client.getEntityByRef(EXPECTED)).toBeUndefined();
    expect(entityRequests()).toBe(1);
  });

  it.each([[[500]], [[404, 403]]])(
    'passes a failure on (%j)',
    async statuses => {
      const { client, entityRequests } = setup(statuses);
      await register(client);
      const outcome = client
        .getEntityByRef(EXPECTED)
        .catch((error: unknown) => error);
      await jest.advanceTimersByTimeAsync(2 * SECOND);
      expect(await outcome).toMatchObject({ statusCode: statuses.at(-1) });
      expect(entityRequests()).toBe(statuses.length);
    },
  );

  it('rejects a broken ref as the stock client does', async () => {
    const { client, entityRequests } = setup([404]);
    await expect(client.getEntityByRef('shop')).rejects.toThrow(
      'missing or empty kind',
    );
    expect(entityRequests()).toBe(0);
  });

  it('asks which entities come when no dry run was made before', async () => {
    const { client, dryRuns } = setup([404, 200]);
    await client.addLocation({ target: TARGET });
    expect(dryRuns()).toBe(1);
    const found = client.getEntityByRef(EXPECTED);
    await jest.advanceTimersByTimeAsync(SECOND);
    expect(await found).toEqual(shop);
  });

  it('makes no dry run of its own when there was one', async () => {
    const { client, dryRuns } = setup([404]);
    await register(client);
    expect(dryRuns()).toBe(1);
  });

  it.each([
    ['fails', async () => answer(500, {})],
    ['hangs', () => new Promise<Response>(() => {})],
  ])('registers when its own dry run %s', async (_, dryRun) => {
    const { client, entityRequests } = setup([404], dryRun);
    const added = client.addLocation({ target: TARGET });
    await jest.advanceTimersByTimeAsync(5 * SECOND);
    expect(await added).toMatchObject({ location: { target: TARGET } });
    expect(await client.getEntityByRef(EXPECTED)).toBeUndefined();
    expect(entityRequests()).toBe(1);
  });

  it('passes a refused dry run on', async () => {
    const { client } = setup([404], async () => answer(403, {}));
    await expect(
      client.addLocation({ target: TARGET, dryRun: true }),
    ).rejects.toMatchObject({ statusCode: 403 });
  });
});
