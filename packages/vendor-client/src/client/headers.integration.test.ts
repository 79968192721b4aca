import { inspect } from 'node:util';
import {
  ask,
  failureOf,
  settle,
  TOKEN,
  useClient,
} from '../__testUtils__/useClient';
import { VendorError } from '../errors/VendorError';

const setUp = useClient();

describe('headers', () => {
  it('are asked for at every attempt, so that tokens can change', async () => {
    let count = 0;
    const context = await setUp({
      headers: async () => {
        count += 1;
        return { authorization: `Bearer ${count}` };
      },
    });
    context.server.respond({ kind: 'serverError' }, { kind: 'json', body: 1 });
    await settle(context.client.read(ask), context);
    expect(
      context.server.requests.map(({ headers }) => headers.authorization),
    ).toEqual(['Bearer 1', 'Bearer 2']);
  });

  it('can depend on what is asked for', async () => {
    const { client, server } = await setUp({
      headers: ({ path }) => ({ authorization: `Bearer for ${path}` }),
    });
    await client.read({ path: '/repos/a' });
    await client.read({ path: '/repos/b', query: { page: 2 } });
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(
      ['Bearer for /repos/a', 'Bearer for /repos/b'],
    );
  });

  it('can come later, as from an exchange', async () => {
    const { server, client } = await setUp({
      headers: async () => ({ authorization: 'Bearer fresh' }),
    });
    await client.read(ask);
    expect(server.requests[0].headers.authorization).toBe('Bearer fresh');
  });

  it('pass on the error of a failed exchange, which counts as this vendor’s failure', async () => {
    const context = await setUp({
      headers: () => {
        throw new VendorError({
          code: 'CREDENTIALS_REJECTED',
          vendor: 'acme-cloud',
          message: 'No key.',
        });
      },
    });
    const error = await failureOf(context.client.read(ask), context);
    expect(error.message).toBe('No key.');
    expect(context.client.status()).toMatchObject({
      state: 'failing',
      failures: 1,
    });
    expect(context.server.requests).toEqual([]);
  });

  it('with a line break in the credential are refused without repeating it', async () => {
    const context = await setUp({
      headers: () => ({ authorization: `Bearer ${TOKEN}\nx` }),
    });
    const error = await failureOf(context.client.read(ask), context);
    expect(error.code).toBe('CREDENTIALS_REJECTED');
    expect(inspect(error, { depth: 10 })).not.toContain(TOKEN);
    expect(context.server.requests).toEqual([]);
  });
});
