import { failureOf, useClient } from '../__testUtils__/useClient';
import type { FaultPlan } from '../testUtils';

const setUp = useClient();

describe('writes', () => {
  it.each<FaultPlan>([
    { kind: 'serverError' },
    { kind: 'reset' },
    { kind: 'resetMidBody' },
    { kind: 'rateLimited', retryAfter: '1' },
  ])('are sent once when the answer is $kind', async plan => {
    const context = await setUp();
    context.server.respond(plan);
    await failureOf(
      context.client.write({ path: '/runs', body: { go: true } }),
      context,
    );
    expect(context.server.requests).toHaveLength(1);
    expect(context.server.requests[0]).toMatchObject({
      method: 'POST',
      body: '{"go":true}',
    });
  });

  it('say when it is not known whether the change was made', async () => {
    const context = await setUp();
    context.server.respond(
      { kind: 'reset' },
      { kind: 'serverError' },
      { kind: 'raw', status: 422 },
    );
    const write = { path: '/runs', body: {} };
    for (const uncertain of [true, true, false]) {
      const error = await failureOf(context.client.write(write), context);
      expect(Boolean(error.uncertain)).toBe(uncertain);
      expect(error.message.includes('not known whether')).toBe(uncertain);
    }
  });

  it.each<FaultPlan>([{ kind: 'html' }, { kind: 'truncated' }])(
    'say so too when the answer is $kind',
    async plan => {
      const context = await setUp();
      context.server.respond(plan);
      const error = await failureOf(
        context.client.write({ path: '/runs' }),
        context,
      );
      expect(error.code).toBe('BAD_RESPONSE');
      expect(error.message).toContain('not known whether');
    },
  );

  it('that were never sent do not say so', async () => {
    const { server, client, clock } = await setUp({
      limits: { maxConcurrent: 1, timeoutMs: 60_000 },
    });
    server.respond({ kind: 'hang' });
    const calls = Promise.allSettled([
      client.write({ path: '/first' }),
      client.write({ path: '/second' }),
    ]);
    await server.untilRequests(1);
    await clock.advance(30_000);
    expect(await calls).toMatchObject([
      { reason: { message: expect.stringContaining('not known whether') } },
      {
        reason: {
          message:
            'Acme Cloud could not be asked within 30 seconds. Try again later.',
        },
      },
    ]);
    expect(server.requests).toHaveLength(1);
  });

  it('may be answered with nothing', async () => {
    const { server, client } = await setUp();
    server.respond({ kind: 'raw', status: 202 });
    await expect(
      client.write({ path: '/runs', method: 'PUT' }),
    ).resolves.toMatchObject({
      status: 202,
      body: undefined,
    });
    expect(server.requests[0]).toMatchObject({ method: 'PUT', body: '' });
  });
});
