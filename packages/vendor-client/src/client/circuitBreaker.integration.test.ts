import {
  type ClientSetUp,
  ask,
  failureOf,
  useClient,
} from '../__testUtils__/useClient';
import type { FaultPlan } from '../testUtils';

const setUp = useClient();

describe('the circuit breaker', () => {
  const limits = { retries: 0, breakerFailures: 3, breakerOpenMs: 60_000 };

  async function open(context: ClientSetUp) {
    for (let call = 0; call < 3; call++) {
      await failureOf(context.client.read(ask), context);
    }
  }

  it('leaves a failing vendor alone, probes it with one call, and closes', async () => {
    const context = await setUp({ limits });
    const { server, client, clock } = context;
    server.respond({ kind: 'serverError' });
    await open(context);
    expect(client.status()).toMatchObject({
      state: 'open',
      since: '2026-01-01T00:00:00.000Z',
      retryAt: '2026-01-01T00:01:00.000Z',
    });
    await clock.advance(20_000);
    const refused = await failureOf(client.read(ask), context);
    expect(refused).toMatchObject({
      code: 'BAD_RESPONSE',
      retryAfterSeconds: 40,
    });
    expect(refused.message).toContain('leaves it alone for 40 more seconds');
    expect(server.requests).toHaveLength(3);

    await clock.advance(40_000);
    server.respond({ kind: 'hang' });
    const caller = new AbortController();
    const probe = client.read({ ...ask, signal: caller.signal });
    await server.untilRequests(4);
    await failureOf(client.read(ask), context);
    expect(server.requests).toHaveLength(4);
    caller.abort();
    await expect(probe).rejects.toThrow();

    server.respond({ kind: 'json', body: 1 });
    expect((await client.read(ask)).body).toBe(1);
    expect(client.status().state).toBe('ok');
  });

  it.each<FaultPlan>([
    { kind: 'serverError' },
    { kind: 'reset' },
    { kind: 'resetMidBody' },
  ])('opens for $kind', async plan => {
    const context = await setUp({ limits });
    context.server.respond(plan);
    await open(context);
    expect(context.client.status().state).toBe('open');
  });

  it('opens when the vendor hangs', async () => {
    const { server, client, clock } = await setUp({ limits });
    server.respond({ kind: 'hang' });
    const calls = Promise.allSettled([1, 2, 3].map(() => client.read(ask)));
    await server.untilRequests(3);
    await clock.advance(10_000);
    await calls;
    expect(client.status().state).toBe('open');
  });

  it('opens when a credential never comes', async () => {
    const { server, client, clock } = await setUp({
      limits,
      headers: () => new Promise(() => {}),
    });
    const calls = Promise.allSettled([1, 2, 3].map(() => client.read(ask)));
    await clock.advance(30_000);
    await calls;
    expect(client.status().state).toBe('open');
    expect(server.requests).toHaveLength(0);
  });

  it('does not count calls that never were sent, because others had all the slots', async () => {
    const context = await setUp({ limits: { ...limits, maxConcurrent: 1 } });
    const { server, client, clock } = context;
    server.respond({ kind: 'hang' }, { kind: 'json', body: 1 });
    const slow = client.read({ ...ask, timeoutMs: 60_000 });
    const settled = Promise.allSettled([slow]);
    await server.untilRequests(1);
    const waiting = [1, 2, 3, 4].map(() =>
      failureOf(client.read(ask), context),
    );
    await clock.advance(30_000);
    await settled;
    for (const error of await Promise.all(waiting)) {
      expect(error).toMatchObject({
        code: 'TIMEOUT',
        message:
          'Acme Cloud could not be asked within 30 seconds. Try again later.',
      });
    }
    expect((await client.read(ask)).body).toBe(1);
    expect(client.status().state).toBe('ok');
  });

  it.each<FaultPlan>([
    { kind: 'html' },
    { kind: 'truncated' },
    { kind: 'redirect' },
  ])('never opens for $kind, because the vendor is up', async plan => {
    const context = await setUp({ limits });
    context.server.respond(plan);
    await open(context);
    expect(context.client.status().state).toBe('failing');
  });

  it('opens again when the probe fails', async () => {
    const context = await setUp({ limits });
    context.server.respond({ kind: 'serverError' });
    await open(context);
    await context.clock.advance(60_000);
    await failureOf(context.client.read(ask), context);
    expect(context.server.requests).toHaveLength(4);
    expect(context.client.status()).toMatchObject({
      state: 'open',
      retryAt: '2026-01-01T00:02:00.000Z',
    });
  });

  it.each([400, 401, 403, 404, 429])('never opens for %d', async status => {
    const context = await setUp({
      limits: { ...limits, rateLimitBackoffMs: 0 },
    });
    context.server.respond({ kind: 'raw', status });
    for (let call = 1; call <= 6; call++) {
      await failureOf(context.client.read(ask), context);
      expect(context.server.requests).toHaveLength(call);
    }
  });

  it('counts consecutive outages only', async () => {
    const context = await setUp({ limits });
    const down = { kind: 'serverError' } as const;
    context.server.respond(
      down,
      down,
      { kind: 'raw', status: 404 },
      down,
      down,
      {
        kind: 'json',
        body: 1,
      },
    );
    for (let call = 0; call < 5; call++) {
      await failureOf(context.client.read(ask), context);
    }
    expect((await context.client.read(ask)).body).toBe(1);
  });
});
