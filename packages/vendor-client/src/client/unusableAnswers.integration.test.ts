import { ask, failureOf, useClient } from '../__testUtils__/useClient';
import type { FaultPlan } from '../testUtils';

const setUp = useClient();

describe('answers that cannot be used', () => {
  it.each<[string, FaultPlan, RegExp]>([
    ['a web page', { kind: 'html' }, /web page/],
    [
      'plain text',
      {
        kind: 'raw',
        status: 200,
        headers: { 'content-type': 'text/plain' },
        body: '{}',
      },
      /instead of data/,
    ],
    [
      'no content type',
      { kind: 'raw', status: 200, body: '{}' },
      /instead of data/,
    ],
    ['half a JSON text', { kind: 'truncated' }, /cut off/],
    [
      'an empty body',
      {
        kind: 'raw',
        status: 200,
        headers: { 'content-type': 'application/json' },
      },
      /cut off/,
    ],
    ['something that is not gzip', { kind: 'badGzip' }, /unpacked/],
    ['something that is not HTTP', { kind: 'notHttp' }, /not HTTP/],
  ])('%s is a BAD_RESPONSE, asked once', async (_name, plan, words) => {
    const context = await setUp();
    context.server.respond(plan);
    const error = await failureOf(context.client.read(ask), context);
    expect(error.code).toBe('BAD_RESPONSE');
    expect(error.message).toMatch(words);
    expect(context.server.requests).toHaveLength(1);
  });

  it('stops reading 100 MB at the cap', async () => {
    const context = await setUp({ limits: { maxBytes: 2_000_000 } });
    context.server.respond({ kind: 'large' });
    const error = await failureOf(context.client.read(ask), context);
    expect(error).toMatchObject({ code: 'BAD_RESPONSE', vendorStatus: 200 });
    expect(error.message).toContain('more than 1 MiB');
    expect(context.server.sentBytes).toBeLessThan(20_000_000);
  });

  it('does not begin to read what is announced as too large', async () => {
    const context = await setUp();
    context.server.respond({
      kind: 'raw',
      status: 200,
      headers: {
        'content-type': 'application/json',
        'content-length': '500000000',
      },
      body: '[',
    });
    const error = await failureOf(context.client.read(ask), context);
    expect(error.message).toContain('more than 10 MiB');
  });

  it('counts what a gzip bomb unpacks to', async () => {
    const context = await setUp();
    context.server.respond({ kind: 'gzipBomb' });
    const error = await failureOf(context.client.read(ask), context);
    expect(error.message).toContain('more than 10 MiB');
    expect(context.server.sentBytes).toBeLessThan(1_000_000);
  });

  it.each([301, 302, 303, 307, 308])(
    'does not follow a redirect with %d',
    async status => {
      const context = await setUp();
      context.server.respond({ kind: 'redirect', status });
      const error = await failureOf(context.client.read(ask), context);
      expect(error).toMatchObject({
        code: 'BAD_RESPONSE',
        vendorStatus: status,
      });
      expect(error.message).toContain('redirect');
      expect(context.server.internalRequests).toEqual([]);
      expect(context.server.requests).toHaveLength(1);
    },
  );
});
