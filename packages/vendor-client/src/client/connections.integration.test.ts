import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { ask, failureOf, settle, useClient } from '../__testUtils__/useClient';
import type { FaultPlan } from '../testUtils';

const setUp = useClient();

async function startWithUntrustedCertificate() {
  // A key made by OpenSSL takes milliseconds, one made by selfsigned many seconds.
  const keyPair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const options = { keyPair, algorithm: 'sha256' };
  const { private: key, cert } = generate(
    [{ name: 'commonName', value: 'localhost' }],
    options,
  );
  const arrived: string[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    arrived.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`https://localhost:${port}`),
    arrived,
    stop: () => new Promise(resolve => server.close(resolve)),
  };
}

describe('connections', () => {
  it.each<FaultPlan>([{ kind: 'reset' }, { kind: 'resetMidBody' }])(
    '$kind is tried again and then UNREACHABLE',
    async plan => {
      const context = await setUp();
      context.server.respond(plan);
      const error = await failureOf(context.client.read(ask), context);
      expect(error).toMatchObject({ code: 'UNREACHABLE', status: 502 });
      expect(error.message).toContain('broke off');
      expect(context.server.requests).toHaveLength(3);
    },
  );

  it.each<FaultPlan>([{ kind: 'reset' }, { kind: 'resetMidBody' }])(
    '$kind is forgotten when the next attempt succeeds',
    async plan => {
      const context = await setUp();
      context.server.respond(plan, { kind: 'json', body: 'fine' });
      const { value } = await settle(context.client.read(ask), context);
      expect(value?.body).toBe('fine');
    },
  );

  it('says that the server refuses connections', async () => {
    const context = await setUp();
    await context.server.stop();
    const error = await failureOf(context.client.read(ask), context);
    expect(error.code).toBe('UNREACHABLE');
    expect(error.message).toContain('refused the connection');
  });

  it('says that the name was not found', async () => {
    const context = await setUp({ baseUrl: new URL('https://vendor.invalid') });
    const error = await failureOf(context.client.read(ask), context);
    expect(error.code).toBe('UNREACHABLE');
    expect(error.message).toContain(
      "name of Acme Cloud's server was not found",
    );
  });

  it('says that a server does not speak TLS', async () => {
    const { server } = await setUp();
    const context = await setUp({
      baseUrl: new URL(server.url.replace('http:', 'https:')),
    });
    const error = await failureOf(context.client.read(ask), context);
    expect(error.code).toBe('UNREACHABLE');
    expect(error.message).toContain('speaks https');
    expect(server.requests).toEqual([]);
  });

  it('sends nothing to a server whose certificate is not trusted, and says how to trust it', async () => {
    const untrusted = await startWithUntrustedCertificate();
    const context = await setUp({ baseUrl: untrusted.url });
    const error = await failureOf(context.client.read(ask), context);
    expect(error.code).toBe('UNREACHABLE');
    expect(error.message).toContain('not trusted');
    expect(error.message).toContain('NODE_EXTRA_CA_CERTS');
    expect(untrusted.arrived).toEqual([]);
    await untrusted.stop();
  });

  it('sends through the given fetch, with everything that was asked for', async () => {
    const sent: Array<{ href: string; redirect?: string }> = [];
    const context = await setUp({
      fetch: (url, init) => {
        sent.push({ href: url.href, redirect: init.redirect });
        return fetch(url, init);
      },
    });
    context.server.respond({ kind: 'json', body: 'fine' });
    const { value } = await settle(context.client.read(ask), context);
    expect(value?.body).toBe('fine');
    expect(sent).toEqual([
      {
        href: expect.stringContaining(`${context.server.url}/things?filter=`),
        redirect: 'manual',
      },
    ]);
  });
});
