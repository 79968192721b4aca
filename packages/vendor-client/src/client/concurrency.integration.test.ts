import { ask, failureOf, useClient } from '../__testUtils__/useClient';

const setUp = useClient();

describe('concurrency', () => {
  it('has no more than the allowed number of requests under way', async () => {
    const { server, client } = await setUp({ limits: { maxConcurrent: 3 } });
    server.respond({ kind: 'hang' });
    const callers = Array.from({ length: 10 }, () => new AbortController());
    const calls = Promise.allSettled(
      callers.map(({ signal }) => client.read({ ...ask, signal })),
    );
    await server.untilRequests(3);
    callers[0].abort();
    await server.untilRequests(4);
    expect(server.requests).toHaveLength(4);
    callers.forEach(caller => caller.abort());
    expect(await calls).toHaveLength(10);
    expect(server.requests).toHaveLength(4);
  });

  it('refuses what would make the queue too long', async () => {
    const context = await setUp({ limits: { maxConcurrent: 1, maxQueued: 1 } });
    context.server.respond({ kind: 'hang' });
    const caller = new AbortController();
    const request = { ...ask, signal: caller.signal };
    const calls = Promise.allSettled([
      context.client.read(request),
      context.client.read(request),
    ]);
    await context.server.untilRequests(1);
    const error = await failureOf(context.client.read(ask), context);
    expect(error.message).toContain('Too many questions');
    caller.abort();
    expect(await calls).toHaveLength(2);
  });
});
