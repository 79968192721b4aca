import { failureOf, TOKEN, useClient } from '../__testUtils__/useClient';

const setUp = useClient();

describe('a good answer', () => {
  it('asks once, with credentials, and returns parsed JSON', async () => {
    const { server, client } = await setUp();
    server.respond({
      kind: 'json',
      body: { data: [1] },
      headers: { etag: '"v1"' },
    });

    const answer = await client.read({
      path: '/things/a%2Fb',
      query: { filter: 'name = "a b"', limit: 5, cursor: undefined },
    });

    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ data: [1] });
    expect(answer.headers.get('etag')).toBe('"v1"');
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({
      method: 'GET',
      url: '/things/a%2Fb?filter=name%20%3D%20%22a%20b%22&limit=5',
      body: '',
    });
    expect(server.requests[0].headers).toMatchObject({
      accept: 'application/json',
      authorization: `Bearer ${TOKEN}`,
    });
  });

  it('can be a question by POST, as in GraphQL', async () => {
    const { server, client } = await setUp();
    server.respond({ kind: 'json', body: { data: null } });

    await client.read({
      path: '/graphql',
      method: 'POST',
      body: { query: '{ viewer { id } }' },
    });

    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      body: '{"query":"{ viewer { id } }"}',
    });
    expect(server.requests[0].headers['content-type']).toBe('application/json');
  });

  it('can be 304 for a revalidation, and is a failure where nobody asked for that', async () => {
    const context = await setUp();
    context.server.respond({
      kind: 'raw',
      status: 304,
      headers: { etag: '"v1"' },
    });

    const answer = await context.client.read({
      path: '/things',
      headers: { 'if-none-match': '"v1"' },
      accept304: true,
    });
    expect(answer).toMatchObject({ status: 304, body: undefined });
    expect(context.server.requests[0].headers['if-none-match']).toBe('"v1"');

    const error = await failureOf(
      context.client.read({ path: '/things' }),
      context,
    );
    expect(error).toMatchObject({ code: 'BAD_RESPONSE', vendorStatus: 304 });
  });

  it('can be 204 without a body', async () => {
    const { server, client } = await setUp();
    server.respond({ kind: 'raw', status: 204 });
    expect((await client.read({ path: '/things' })).body).toBeUndefined();
  });

  it('can be a status that the request accepts, with its body', async () => {
    const { server, client } = await setUp();
    server.respond({
      kind: 'json',
      status: 403,
      body: { message: 'not enabled' },
    });
    await expect(
      client.read({ path: '/alerts', acceptStatus: [403, 404] }),
    ).resolves.toMatchObject({ status: 403, body: { message: 'not enabled' } });
  });

  it('tolerates compressed answers, a byte order mark and an unusual JSON type', async () => {
    const { server, client } = await setUp();
    server.respond(
      { kind: 'gzipBomb', bytes: 1_000_000 },
      {
        kind: 'raw',
        status: 200,
        headers: {
          'content-type': 'application/graphql-response+json; charset=utf-8',
        },
        body: '\uFEFF{"data":"é"}',
      },
    );
    expect((await client.read({ path: '/big' })).body).toHaveLength(1_000_000);
    expect((await client.read({ path: '/odd' })).body).toEqual({ data: 'é' });
  });
});

it('asks nothing at start', async () => {
  const { server, client } = await setUp();
  expect(client.status()).toEqual({
    state: 'unused',
    since: '2026-01-01T00:00:00.000Z',
    calls: 0,
    failures: 0,
  });
  expect(server.requests).toEqual([]);
});
