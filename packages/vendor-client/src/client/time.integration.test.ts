import { ask, isPause, useClient } from '../__testUtils__/useClient';
import type { FaultPlan } from '../testUtils';

const setUp = useClient();

describe('time', () => {
  it.each<FaultPlan>([{ kind: 'hang' }, { kind: 'hangMidBody' }])(
    '$kind is a TIMEOUT after the limit of one attempt, and not tried again',
    async plan => {
      const { server, client, clock } = await setUp();
      server.respond(plan);
      const call = Promise.allSettled([client.read(ask)]);
      await server.untilRequests(1);
      await clock.advance(9_999);
      expect(client.status().state).toBe('unused');
      await clock.advance(1);
      expect(await call).toMatchObject([
        {
          reason: {
            code: 'TIMEOUT',
            status: 504,
            message:
              'Acme Cloud did not answer within 10 seconds. Try again later.',
          },
        },
      ]);
      expect(server.requests).toHaveLength(1);
      expect(clock.pending).toBe(0);
    },
  );

  it('accepts an answer that is late and still in time', async () => {
    const { server, client, clock } = await setUp();
    server.respond({
      kind: 'latency',
      ms: 20,
      then: { kind: 'json', body: 1 },
    });
    expect((await client.read(ask)).body).toBe(1);
    expect(clock.pending).toBe(0);
  });

  it('ends a call at the overall limit, waiting in the queue included', async () => {
    const { server, client, clock } = await setUp({
      limits: { maxConcurrent: 1, timeoutMs: 60_000, overallTimeoutMs: 30_000 },
    });
    server.respond({ kind: 'hang' });
    const calls = Promise.allSettled([client.read(ask), client.read(ask)]);
    await server.untilRequests(1);
    await clock.advance(30_000);
    expect(await calls).toMatchObject([
      { reason: { code: 'TIMEOUT' } },
      { reason: { code: 'TIMEOUT' } },
    ]);
    expect(server.requests).toHaveLength(1);
  });

  it('does not begin a pause that ends after the deadline', async () => {
    const context = await setUp({ limits: { overallTimeoutMs: 15_000 } });
    context.server.respond({ kind: 'serverError', retryAfter: '16' });
    await expect(context.client.read(ask)).rejects.toMatchObject({
      code: 'BAD_RESPONSE',
      retryAfterSeconds: 16,
    });
    expect(context.server.requests).toHaveLength(1);
  });
});

describe('the caller’s abort', () => {
  it('ends the call with its reason, and is neither failure nor log line', async () => {
    const { server, client, logger, clock } = await setUp();
    server.respond({ kind: 'hang' });
    const caller = new AbortController();
    const call = client.read({ ...ask, signal: caller.signal });
    await server.untilRequests(1);
    caller.abort(new Error('left the page'));
    await expect(call).rejects.toThrow('left the page');
    expect(client.status()).toMatchObject({
      state: 'unused',
      calls: 1,
      failures: 0,
    });
    expect(logger.lines).toEqual([]);
    expect(clock.pending).toBe(0);
  });

  it('asks nothing when it came before', async () => {
    const { server, client } = await setUp();
    await expect(
      client.read({ ...ask, signal: AbortSignal.abort(new Error('left')) }),
    ).rejects.toThrow('left');
    expect(server.requests).toEqual([]);
    expect(client.status().calls).toBe(0);
  });

  it('ends a pause between attempts', async () => {
    const { server, client, clock } = await setUp();
    server.respond({ kind: 'serverError' });
    const caller = new AbortController();
    const call = client.read({ ...ask, signal: caller.signal });
    await clock.untilSleeping(isPause);
    caller.abort(new Error('left'));
    await expect(call).rejects.toThrow('left');
    expect(server.requests).toHaveLength(1);
  });
});
