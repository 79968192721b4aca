import { ask, isPause, useClient } from '../__testUtils__/useClient';
import { createVendorCache } from './createVendorCache';

const setUp = useClient();

async function setUpCached() {
  const { server, client, clock, logger } = await setUp();
  const cache = createVendorCache<unknown>({
    ttlMs: 60_000,
    revalidateMs: 0,
    clock,
    vendor: { id: 'acme-cloud', title: 'Acme Cloud' },
    logger,
  });
  const read = () =>
    cache.read('things', async () => ({ data: (await client.read(ask)).body }));
  server.respond({ kind: 'json', body: 'good' });
  await read();
  await clock.advance(60_000);
  return { server, clock, read };
}

it('leaves a vendor alone that wants silence, and serves the last answer at once', async () => {
  const { server, clock, read } = await setUpCached();
  server.respond({ kind: 'rateLimited', retryAfter: '120' });
  const stale = {
    data: 'good',
    asOf: '2026-01-01T00:00:00.000Z',
    stale: true,
    failure: { code: 'RATE_LIMITED', retryAfterSeconds: 120 },
  };
  expect(await read()).toMatchObject(stale);
  await clock.advance(60_000);
  expect(await read()).toMatchObject({
    ...stale,
    failure: { code: 'RATE_LIMITED', retryAfterSeconds: 60 },
  });
  expect(server.requests).toHaveLength(2);

  server.respond({ kind: 'json', body: 'better' });
  await clock.advance(60_000);
  expect(await read()).toMatchObject({ data: 'better', stale: false });
});

it('serves the last answer of a vendor that went away, and the new one when it is back', async () => {
  const { server, clock, read } = await setUpCached();
  server.respond({ kind: 'reset' });
  const reading = read();
  for (let attempt = 0; attempt < 2; attempt++) {
    await clock.advance(await clock.untilSleeping(isPause));
  }
  expect(await reading).toMatchObject({
    data: 'good',
    stale: true,
    failure: { code: 'UNREACHABLE' },
  });
  server.respond({ kind: 'json', body: 'back' });
  await clock.advance(10_000);
  expect(await read()).toMatchObject({ data: 'back', stale: false });
});
