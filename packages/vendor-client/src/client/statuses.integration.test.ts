import { inspect } from 'node:util';
import {
  ask,
  failureOf,
  isPause,
  settle,
  useClient,
} from '../__testUtils__/useClient';

const setUp = useClient();

describe('failures by status', () => {
  it.each([
    [400, 'REQUEST_REJECTED', 400],
    [401, 'CREDENTIALS_REJECTED', 502],
    [403, 'FORBIDDEN_BY_VENDOR', 403],
    [404, 'NOT_FOUND', 404],
    [409, 'CONFLICT', 409],
    [418, 'REQUEST_REJECTED', 400],
    [422, 'REQUEST_REJECTED', 400],
  ])(
    '%d becomes %s, is asked once, and repeats nothing of the body',
    async (status, code, ours) => {
      const context = await setUp();
      context.server.respond({
        kind: 'json',
        status,
        body: { message: 'vendor-words' },
      });

      const error = await failureOf(context.client.read(ask), context);

      expect(error).toMatchObject({
        code,
        status: ours,
        vendor: 'acme-cloud',
        vendorStatus: status,
      });
      expect(error.message).toMatch(/\.$/);
      expect(inspect(error)).not.toContain('vendor-words');
      expect(context.server.requests).toHaveLength(1);
    },
  );

  it.each([500, 502, 503, 504])(
    '%d is asked three times and says that the vendor failed',
    async status => {
      const context = await setUp();
      context.server.respond({ kind: 'serverError', status });

      const error = await failureOf(context.client.read(ask), context);

      expect(error).toMatchObject({
        code: 'BAD_RESPONSE',
        vendorStatus: status,
      });
      expect(error.message).toContain(`HTTP ${status}`);
      expect(context.server.requests).toHaveLength(3);
    },
  );

  it('recovers when the second attempt succeeds', async () => {
    const context = await setUp();
    context.server.respond({ kind: 'serverError' }, { kind: 'json', body: [] });
    const { value } = await settle(context.client.read(ask), context);
    expect(value?.body).toEqual([]);
    expect(context.client.status()).toMatchObject({
      state: 'ok',
      calls: 1,
      failures: 0,
    });
  });

  it('waits as long as a failing vendor asks before it tries again', async () => {
    const context = await setUp();
    context.server.respond(
      { kind: 'serverError', retryAfter: '7' },
      { kind: 'json', body: 1 },
    );
    const call = context.client.read(ask);
    expect(await context.clock.untilSleeping(isPause)).toBe(7000);
    await context.clock.advance(7000);
    expect((await call).body).toBe(1);
  });

  it('uses the vendor’s own messages, and keeps the cause in front', async () => {
    const context = await setUp({
      messages: {
        CREDENTIALS_REJECTED: 'Check acme.token.',
        BAD_RESPONSE: 'Check acme.endpoint.',
      },
    });
    context.server.respond({ kind: 'raw', status: 401 }, { kind: 'html' });
    expect((await failureOf(context.client.read(ask), context)).message).toBe(
      'Check acme.token.',
    );
    expect((await failureOf(context.client.read(ask), context)).message).toBe(
      'Acme Cloud answered with a web page instead of data. Check acme.endpoint.',
    );
  });
});

it('shows a defect in classify as what it is', async () => {
  const { server, client } = await setUp({
    classify: () => {
      throw new TypeError('a defect');
    },
  });
  server.respond({ kind: 'json', body: 1 });
  await expect(client.read(ask)).rejects.toThrow(TypeError);
});

it('shows the plain text of a failure to classify only when asked to', async () => {
  const text = {
    kind: 'raw',
    status: 500,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: 'error: Unauthorized',
  } as const;
  for (const plainTextErrors of [true, false]) {
    const seen: unknown[] = [];
    const context = await setUp({
      plainTextErrors,
      limits: { retries: 0 },
      classify: ({ body }) => {
        seen.push(body);
        return undefined;
      },
    });
    context.server.respond(text);
    const error = await failureOf(context.client.read(ask), context);
    expect(error.message).not.toContain('Unauthorized');
    expect(seen).toEqual([plainTextErrors ? text.body : undefined]);
  }
});
