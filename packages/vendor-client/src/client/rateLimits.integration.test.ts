import { VendorError } from '../errors/VendorError';
import { ask, isPause, useClient } from '../__testUtils__/useClient';

const setUp = useClient();

describe('rate limits', () => {
  it('silences every call for as long as the vendor wants, and then goes on', async () => {
    const { server, client, clock } = await setUp();
    server.respond(
      { kind: 'rateLimited', retryAfter: '5' },
      { kind: 'json', body: 'on' },
    );
    const first = client.read(ask);
    expect(await clock.untilSleeping(isPause)).toBe(5000);
    const second = client.read({ path: '/other' });
    expect(client.status()).toMatchObject({
      state: 'rateLimited',
      since: '2026-01-01T00:00:00.000Z',
      retryAt: '2026-01-01T00:00:05.000Z',
    });
    await clock.advance(4_999);
    expect(server.requests).toHaveLength(1);
    await clock.advance(1);
    expect((await first).body).toBe('on');
    expect((await second).body).toBe('on');
    expect(client.status().state).toBe('ok');
  });

  it('understands a date in Retry-After', async () => {
    const { server, client, clock } = await setUp();
    server.respond({
      kind: 'rateLimited',
      retryAfter: 'Thu, 01 Jan 2026 00:10:00 GMT',
    });
    await expect(client.read(ask)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      status: 429,
      retryAfterSeconds: 600,
    });
    await clock.advance(1000);
    await expect(client.read(ask)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: 599,
    });
    expect(server.requests).toHaveLength(1);
  });

  it('backs off for 30 seconds when the vendor does not say for how long', async () => {
    const { server, client, clock } = await setUp();
    server.respond({ kind: 'rateLimited' }, { kind: 'json', body: 1 });
    await expect(client.read(ask)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: 30,
    });
    await clock.advance(30_000);
    expect((await client.read(ask)).body).toBe(1);
  });

  it('is not prolonged by those who ask in the meantime', async () => {
    const { server, client, clock } = await setUp({
      limits: { timeoutMs: 1000, overallTimeoutMs: 2000 },
    });
    server.respond({ kind: 'rateLimited' }, { kind: 'json', body: 1 });
    for (let waited = 0; waited < 27; waited += 3) {
      await expect(client.read(ask)).rejects.toMatchObject({
        code: 'RATE_LIMITED',
        retryAfterSeconds: 30 - waited,
      });
      await clock.advance(3000);
    }
    await clock.advance(3000);
    expect((await client.read(ask)).body).toBe(1);
    expect(server.requests).toHaveLength(2);
  });

  it('caps an absurd Retry-After', async () => {
    const { server, client } = await setUp();
    server.respond({
      kind: 'rateLimited',
      retryAfter: '999999999999999999999',
    });
    await expect(client.read(ask)).rejects.toMatchObject({
      retryAfterSeconds: 3600,
    });
    expect(client.status().retryAt).toBe('2026-01-01T01:00:00.000Z');
  });

  it('lets the vendor’s own reading decide, as for GitHub’s 403', async () => {
    const { server, client } = await setUp({
      classify: ({ status, headers }) =>
        status === 403 && headers.get('x-ratelimit-remaining') === '0'
          ? { code: 'RATE_LIMITED', retryAfterSeconds: 120 }
          : undefined,
    });
    server.respond(
      { kind: 'json', status: 403, body: {} },
      {
        kind: 'json',
        status: 403,
        body: {},
        headers: { 'x-ratelimit-remaining': '0' },
      },
    );
    await expect(client.read(ask)).rejects.toMatchObject({
      code: 'FORBIDDEN_BY_VENDOR',
    });
    await expect(
      client.read({ ...ask, acceptStatus: [403] }),
    ).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 120 });
    expect(client.status().state).toBe('rateLimited');
  });

  it('is silent for as long as the exchange of a credential says', async () => {
    const headers = jest.fn(() =>
      Promise.reject(
        new VendorError({
          code: 'RATE_LIMITED',
          vendor: 'acme-cloud',
          message: 'No new tokens for now.',
          retryAfterSeconds: 600,
        }),
      ),
    );
    const { server, client, clock } = await setUp({ headers });
    await expect(client.read(ask)).rejects.toMatchObject({
      retryAfterSeconds: 600,
    });
    await clock.advance(60_000);
    await expect(client.read(ask)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: 540,
    });
    expect(headers).toHaveBeenCalledTimes(1);
    expect(server.requests).toHaveLength(0);
  });

  it('can read a failure out of a 200, as in GraphQL', async () => {
    const { server, client } = await setUp({
      classify: ({ body }) =>
        JSON.stringify(body).includes('unauthorized')
          ? { code: 'CREDENTIALS_REJECTED', message: 'The key was withdrawn.' }
          : undefined,
    });
    server.respond({
      kind: 'json',
      body: { errors: [{ message: 'unauthorized' }] },
    });
    await expect(client.read(ask)).rejects.toMatchObject({
      code: 'CREDENTIALS_REJECTED',
      message: 'The key was withdrawn.',
      vendorStatus: 200,
    });
  });
});
