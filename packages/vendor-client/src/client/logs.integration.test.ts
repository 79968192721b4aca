import { inspect } from 'node:util';
import {
  ask,
  failureOf,
  QUERY_SECRET,
  TOKEN,
  useClient,
} from '../__testUtils__/useClient';
import type { FaultPlan } from '../testUtils';

const setUp = useClient();

describe('logs', () => {
  it('get one line when the vendor begins to fail, one when it recovers, and repeats at debug', async () => {
    const context = await setUp({ limits: { retries: 0 } });
    const { server, client, clock, logger } = context;
    server.respond({ kind: 'serverError' });
    await failureOf(client.read(ask), context);
    await failureOf(client.read(ask), context);
    server.respond({ kind: 'json', body: 1 });
    await clock.advance(90_000);
    await client.read(ask);
    await client.read(ask);
    expect(logger.messages('warn')).toEqual([
      'Acme Cloud has a fault of its own (HTTP 503). Try again later.',
    ]);
    expect(logger.messages('debug')).toHaveLength(1);
    expect(logger.messages('info')).toEqual([
      'Acme Cloud answers again after 90 seconds',
    ]);
  });

  it('name a forbidden path once, while the others are fine', async () => {
    const context = await setUp();
    const { server, client, logger } = context;
    const forbidden = { kind: 'raw', status: 403 } as const;
    const good = { kind: 'json', body: 1 } as const;
    server.respond(forbidden, good, forbidden, good);
    await failureOf(client.read({ path: '/posture' }), context);
    await client.read({ path: '/scans' });
    await failureOf(client.read({ path: '/posture' }), context);
    await client.read({ path: '/scans' });
    expect(logger.messages('warn')).toHaveLength(1);
    expect(logger.messages('info')).toEqual([]);
    expect(client.status()).toMatchObject({
      state: 'ok',
      failures: 2,
      calls: 4,
    });
  });

  it('and errors never hold the credential, the query or the vendor’s words', async () => {
    const context = await setUp();
    const { server, client, logger } = context;
    const plans: FaultPlan[] = [
      { kind: 'json', status: 401, body: { message: 'vendor-words' } },
      {
        kind: 'raw',
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: 'vendor-words',
      },
      { kind: 'html' },
      { kind: 'notHttp' },
      { kind: 'reset' },
      { kind: 'badGzip' },
      { kind: 'redirect', location: 'https://vendor-words.example' },
    ];
    const errors = [];
    for (const plan of plans) {
      server.respond(plan);
      errors.push(await failureOf(client.read(ask), context));
    }
    await server.stop();
    errors.push(await failureOf(client.read(ask), context));
    const everything = inspect([errors, logger.lines], {
      depth: 20,
      showHidden: true,
      maxStringLength: null,
    });
    expect(everything).toContain('refused the connection');
    expect(everything).not.toContain(TOKEN);
    expect(everything).not.toContain(QUERY_SECRET);
    expect(everything).not.toContain('vendor-words');
    expect(everything).not.toContain('Please sign in');
    expect(everything).not.toContain('mail.example');
  });
});
