import { startFaultServer, type FaultServer } from './startFaultServer';

let server: FaultServer;
beforeEach(async () => {
  server = await startFaultServer();
});
afterEach(() => server.stop());

it('plays plans in order, and the last for ever', async () => {
  server.respond({ kind: 'raw', status: 500 }, { kind: 'json', body: 1 });
  const statuses = [];
  for (let call = 0; call < 3; call++) {
    statuses.push((await fetch(server.url)).status);
  }
  expect(statuses).toEqual([500, 200, 200]);
});

it('keeps what arrived', async () => {
  await fetch(`${server.url}/a?b=c`, {
    method: 'PUT',
    body: 'text',
    headers: { x: 'y' },
  });
  await server.untilRequests(1);
  expect(server.requests).toMatchObject([
    { method: 'PUT', url: '/a?b=c', body: 'text', headers: { x: 'y' } },
  ]);
});

it('would notice a client that follows redirects', async () => {
  server.respond({ kind: 'redirect' });
  const response = await fetch(server.url, { redirect: 'follow' });
  expect(await response.json()).toEqual({ internal: 'metadata' });
  expect(server.internalRequests).toMatchObject([{ url: '/latest/meta-data' }]);
});

it('would fill the memory of a client without a limit', async () => {
  server.respond({ kind: 'gzipBomb', bytes: 20_000_000 });
  const text = await (await fetch(server.url)).text();
  expect(text.length).toBeGreaterThan(20_000_000);
  expect(server.sentBytes).toBeLessThan(100_000);
});

it('frees its port', async () => {
  await server.stop();
  await expect(fetch(server.url)).rejects.toThrow('fetch failed');
  server = await startFaultServer();
});
