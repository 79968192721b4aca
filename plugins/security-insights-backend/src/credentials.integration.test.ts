import { generateKeyPairSync } from 'node:crypto';
import type { AlertSource } from '@internal/plugin-security-insights-common';
import {
  startFaultServer,
  type FaultPlan,
} from '@internal/vendor-client/testUtils';
import { component } from './__fixtures__/entities';
import { TOKEN } from './__testUtils__/startSecurityInsightsBackend';
import { useGithub } from './__testUtils__/useGithub';

const MINUTE = 60_000;
const github = useGithub();

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
});

/** github.com with an App, and with a token beside it where that is given. */
const withApp = (
  more: { token?: string; privateKey?: string; apiUrl?: string } = {},
) => ({
  github: [
    {
      host: 'github.com',
      apiBaseUrl: more.apiUrl ?? github.simulator.apiUrl,
      apps: [
        {
          appId: 1,
          clientId: 'Iv1.callboard',
          clientSecret: 'app-client-secret',
          webhookSecret: 'app-webhook-secret',
          privateKey: more.privateKey ?? privateKey,
        },
      ],
      ...(more.token && { token: more.token }),
    },
  ],
});

const exchanges = () =>
  github.simulator
    .requests()
    .filter(({ path }) => path.endsWith('/access_tokens')).length;

const installation = () => {
  const found = github.simulator.world.findInstallation('acme');
  if (!found) {
    throw new Error('The App is not installed');
  }
  return found;
};

/** Uninstalls the App, which revokes its tokens, and perhaps installs it again. */
async function steerInstallation(method: 'DELETE' | 'PUT') {
  await fetch(`${github.simulator.url}/__sim/installations/acme`, { method });
}

const states = (body: { data: { sources: AlertSource[] } }) =>
  body.data.sources.map(({ state }) => state);

describe('an App', () => {
  it('B5.12: is used before the token, and nobody signs in anywhere', async () => {
    const { summary, alerts } = await github.start(withApp({ token: TOKEN }));
    const { body } = await summary('carts');
    expect(states(body)).toEqual(['ok', 'ok', 'ok']);
    expect(body.data.repository.credentials).toBe('app');
    await alerts('carts', '?state=fixed');
    expect(exchanges()).toBe(1);
  });

  it('has one token exchanged for all who wait', async () => {
    const { summary } = await github.start(withApp());
    await Promise.all(
      ['carts', 'web', 'ledger', 'playback'].map(name => summary(name)),
    );
    expect(exchanges()).toBe(1);
  });

  it('lets the token read what it is not installed for', async () => {
    await steerInstallation('DELETE');
    const { summary } = await github.start(withApp({ token: TOKEN }));
    const { body } = await summary('carts');
    expect(states(body)).toEqual(['ok', 'ok', 'ok']);
    expect(body.data.repository.credentials).toBe('token');
  });

  it('that is not installed is said, with who can do it', async () => {
    await steerInstallation('DELETE');
    const { summary } = await github.start(withApp());
    const { status, body } = await summary('carts');
    expect(status).toBe(200);
    expect(states(body)).toEqual(['forbidden', 'forbidden', 'forbidden']);
    expect(body.data.total).toBeNull();
    for (const { code, message } of body.data.sources) {
      expect(code).toBe('FORBIDDEN_BY_VENDOR');
      expect(message).toContain('is not installed for acme');
    }
  });

  it('that one owner has not installed is no outage of GitHub, for nobody', async () => {
    const { summary, get, logger } = await github.start({
      ...withApp(),
      entities: [
        component('carts', { slug: 'acme/sock-shop-carts' }),
        component('foreign', { slug: 'nobody/nothing' }),
      ],
    });
    for (let round = 0; round < 3; round++) {
      expect(states((await summary('carts')).body)).toEqual(['ok', 'ok', 'ok']);
      const { body } = await summary('foreign');
      expect(states(body)).toEqual(['forbidden', 'forbidden', 'forbidden']);
      expect(body.data.sources[0].message).toContain(
        'is not installed for nobody',
      );
      expect((await get('/status')).body.hosts[0]).toMatchObject({
        client: { state: 'ok' },
        hint: null,
      });
      await github.pass(5 * MINUTE);
    }
    expect(logger.messages('info').join('\n')).not.toContain('answers again');
    // Once for each list.
    const warnings = logger.messages('warn');
    expect(warnings.filter(line => line.includes('nobody'))).toHaveLength(3);
  });

  it('that is uninstalled leaves the last good answer', async () => {
    const { summary } = await github.start(withApp());
    await summary('carts');
    await steerInstallation('DELETE');
    await github.pass(5 * MINUTE);
    const { status, body } = await summary('carts');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      stale: true,
      failure: { code: 'FORBIDDEN_BY_VENDOR' },
    });
    expect(body.data.sources[0]).toMatchObject({
      open: 10,
      state: 'forbidden',
    });
    expect(body.failure.message).toContain('is not installed for acme');
  });

  it('whose kept token was revoked gets a new one at once', async () => {
    const { summary } = await github.start(withApp());
    await summary('carts');
    await steerInstallation('DELETE');
    await steerInstallation('PUT');
    const { body } = await summary('web');
    expect(states(body)).toEqual(['ok', 'ok', 'ok']);
    expect(exchanges()).toBe(2);
  });

  it('that is suspended is said', async () => {
    installation().suspended = true;
    const { summary } = await github.start(withApp());
    const { status, body } = await summary('carts');
    expect(status).toBe(200);
    expect(states(body)).toEqual(['forbidden', 'forbidden', 'forbidden']);
    expect(body.data.sources[0].message).toContain('suspended for acme');
  });

  it('that is suspended while its token is kept is said in the same words', async () => {
    const { summary, get } = await github.start(withApp());
    await summary('carts');
    installation().suspended = true;
    const { body } = await summary('web');
    expect(states(body)).toEqual(['forbidden', 'forbidden', 'forbidden']);
    expect(body.data.sources[0]).toMatchObject({
      code: 'FORBIDDEN_BY_VENDOR',
      message: expect.stringContaining('suspended for acme'),
    });
    expect((await get('/status')).body.hosts[0].client.state).toBe('ok');
  });

  it.each([
    ['DELETE', 'is not installed for acme'],
    ['suspend', 'suspended for acme'],
  ] as const)(
    'that is gone since it was listed is said: %s',
    async (change, sentence) => {
      // A kept list of installations, and no kept token for this one.
      github.simulator.inject({
        kind: 'status',
        status: 503,
        match: { path: '*/access_tokens' },
      });
      const { summary, get } = await github.start(withApp());
      await summary('carts');
      await fetch(`${github.simulator.url}/__sim/faults`, { method: 'DELETE' });
      if (change === 'DELETE') {
        await steerInstallation('DELETE');
      } else {
        installation().suspended = true;
      }
      const { body } = await summary('web');
      expect(states(body)).toEqual(['forbidden', 'forbidden', 'forbidden']);
      expect(body.data.sources[0].message).toContain(sentence);
      expect((await get('/status')).body.hosts[0].client.state).toBe('ok');
    },
  );

  describe('that is told to wait when it wants a token', () => {
    const limited: FaultPlan = {
      kind: 'json',
      status: 403,
      headers: { 'x-ratelimit-remaining': '4321' },
      body: { message: 'You have exceeded a secondary rate limit.' },
    };
    const installations: FaultPlan = {
      kind: 'json',
      body: [{ id: 900, account: { login: 'acme' }, suspended_by: null }],
    };

    it.each<[string, [FaultPlan, ...FaultPlan[]], number]>([
      ['tokens', [installations, limited], 2],
      ['installations', [limited], 1],
    ])(
      'without how long, waits a minute: %s',
      async (_, plans, expectedRequests) => {
        const server = await startFaultServer();
        server.respond(...plans);
        try {
          const { summary, get } = await github.start(
            withApp({ apiUrl: server.url }),
          );
          const { status, body } = await summary('carts');
          expect(status).toBe(200);
          expect(states(body)).toEqual([
            'rate-limited',
            'rate-limited',
            'rate-limited',
          ]);
          expect(body.data.sources[0]).toMatchObject({
            message: expect.stringContaining('too often'),
            retryAt: '2026-01-01T00:01:00.000Z',
          });
          expect((await get('/status')).body.hosts[0].client.state).toBe(
            'rateLimited',
          );
          await github.pass(20_000);
          await summary('web');
          expect(server.requests).toHaveLength(expectedRequests);
        } finally {
          await server.stop();
        }
      },
    );

    it('waits as long as GitHub says', async () => {
      const { summary } = await github.start(withApp());
      github.simulator.inject({
        kind: 'rateLimit',
        secondary: true,
        retryAfterSeconds: 600,
        match: { path: '*/access_tokens' },
      });
      const { body } = await summary('carts');
      for (const source of body.data.sources) {
        expect(source).toMatchObject({
          state: 'rate-limited',
          retryAt: '2026-01-01T00:10:00.000Z',
        });
      }
      const asked = exchanges();
      await github.pass(9 * MINUTE);
      await summary('carts');
      await summary('web');
      expect(exchanges()).toBe(asked);
      github.simulator.reset();
      await github.pass(MINUTE);
      expect(states((await summary('carts')).body)).toEqual(['ok', 'ok', 'ok']);
    });
  });

  it('that gets no token for an owner is not called suspended', async () => {
    const { summary } = await github.start(withApp());
    github.simulator.inject({
      kind: 'status',
      status: 403,
      match: { path: '*/access_tokens' },
    });
    const { body } = await summary('carts');
    expect(states(body)).toEqual(['forbidden', 'forbidden', 'forbidden']);
    expect(body.data.sources[0].message).toContain('no token for acme');
    expect(body.data.sources[0].message).not.toContain('suspended');
  });

  it('B5.5: lacks a permission, named as in the settings of the App', async () => {
    installation().permissions.vulnerability_alerts = 'none';
    const { summary } = await github.start(withApp());
    const { body } = await summary('carts');
    expect(body.data.sources[1]).toMatchObject({
      state: 'forbidden',
      missingPermission: 'Dependabot alerts: read',
    });
    expect(body.data.sources[1].message).toContain('GitHub App');
  });

  it('with a key that is none says so, without the key', async () => {
    const { summary, logger } = await github.start(
      withApp({
        privateKey:
          '-----BEGIN RSA PRIVATE KEY-----\nnot-a-key-at-all\n-----END RSA PRIVATE KEY-----',
      }),
    );
    const { status, text, body } = await summary('carts');
    expect(status).toBe(502);
    expect(body.code).toBe('CREDENTIALS_REJECTED');
    expect(body.error.message).toContain('private key');
    expect(text + JSON.stringify(logger.lines)).not.toContain('not-a-key');
  });

  it('for which GitHub has no token, because it is down, is not called wrong', async () => {
    const { summary } = await github.start(withApp());
    github.simulator.inject({ kind: 'status', status: 503 });
    expect((await summary('carts')).body.code).toBe('BAD_RESPONSE');
    github.simulator.reset();
    github.simulator.inject({ kind: 'reset' });
    expect((await summary('web')).body.code).toBe('UNREACHABLE');
  });

  it('for which GitHub gives no token in time ends in time', async () => {
    const { summary } = await github.start(withApp());
    github.simulator.inject({
      kind: 'hang',
      match: { path: '/api/v3/app' },
    });
    const waiting = summary('carts');
    await github.clock.untilSleeping(ms => ms === 15_000);
    await github.clock.advance(15_000);
    const { status, body } = await waiting;
    expect(status).toBe(504);
    expect(body.error.message).toContain('token within 15 seconds');
  });
});

describe('a token', () => {
  it('that was revoked leaves the tokens of the App alone', async () => {
    github.simulator.world.addRepo('somebody', 'site');
    const { summary } = await github.start({
      ...withApp({ token: TOKEN }),
      entities: [
        component('carts', { slug: 'acme/sock-shop-carts' }),
        component('web', { slug: 'acme/storefront-web' }),
        component('site', { slug: 'somebody/site' }),
      ],
    });
    await summary('carts');
    await summary('site');
    const before = exchanges();
    github.simulator.world.settings.portalToken.accepted = false;
    await github.pass(5 * MINUTE);
    const { body } = await summary('site');
    expect(states(body)).not.toContain('ok');
    expect(states((await summary('web')).body)).toEqual(['ok', 'ok', 'ok']);
    expect(exchanges()).toBe(before);
    // Nor is each list asked for twice.
    const refused = github.simulator
      .requests()
      .filter(({ status }) => status === 401);
    expect(refused).toHaveLength(3);
  });

  it('that was revoked is said, and leaves the last good answer', async () => {
    const { summary } = await github.start();
    await summary('carts');
    github.simulator.world.settings.portalToken.accepted = false;
    const fresh = await summary('web');
    expect(fresh.status).toBe(502);
    expect(fresh.body.code).toBe('CREDENTIALS_REJECTED');
    expect(fresh.body.error.message).toContain(
      "does not accept the portal's credential",
    );
    await github.pass(5 * MINUTE);
    const { body } = await summary('carts');
    expect(body).toMatchObject({ stale: true });
    expect(body.data.sources[0]).toMatchObject({
      state: 'error',
      code: 'CREDENTIALS_REJECTED',
      open: 10,
    });
  });

  it('that no header can hold is not repeated', async () => {
    const bad = 'tök3n\nwith-line';
    const { summary, logger } = await github.start({
      github: [
        {
          host: 'github.com',
          apiBaseUrl: github.simulator.apiUrl,
          token: bad,
        },
      ],
    });
    const { body, text } = await summary('carts');
    expect(body.code).toBe('CREDENTIALS_REJECTED');
    expect(text + JSON.stringify(logger.lines)).not.toContain('with-line');
  });
});

describe('several hosts', () => {
  it('B5.7: are asked each at its own address with its own credentials, ports included', async () => {
    const enterprise = await startFaultServer();
    enterprise.respond({ kind: 'json', body: [] });
    try {
      const { summary } = await github.start({
        github: [
          {
            host: 'github.com',
            apiBaseUrl: github.simulator.apiUrl,
            token: TOKEN,
          },
          {
            host: 'github.acme.example:8443',
            apiBaseUrl: `${enterprise.url}/api/v3/`,
            token: 'enterprise-token',
          },
        ],
        entities: [
          component('there', {
            slug: 'acme/carts',
            location:
              'url:https://github.acme.example:8443/acme/carts/blob/main/catalog-info.yaml',
          }),
          component('here', { slug: 'acme/sock-shop-carts' }),
        ],
      });
      const there = (await summary('there')).body.data;
      expect(there.repository).toEqual({
        host: 'github.acme.example:8443',
        slug: 'acme/carts',
        url: 'https://github.acme.example:8443/acme/carts',
        credentials: 'token',
      });
      expect(there.sources[1].url).toBe(
        'https://github.acme.example:8443/acme/carts/security/dependabot',
      );
      expect(enterprise.requests).toHaveLength(4);
      for (const { url, headers } of enterprise.requests) {
        expect(url).toMatch(/^\/api\/v3\/repos\/acme\/carts\//);
        expect(headers.authorization).toBe('Bearer enterprise-token');
      }
      expect(github.asked()).toEqual([]);
      expect((await summary('here')).body.data.sources[0].open).toBe(10);
      expect(enterprise.requests).toHaveLength(4);
    } finally {
      await enterprise.stop();
    }
  });

  it('fail each for itself', async () => {
    const enterprise = await startFaultServer();
    enterprise.respond({ kind: 'rateLimited', retryAfter: '900' });
    try {
      const { summary, get } = await github.start({
        github: [
          {
            host: 'github.com',
            apiBaseUrl: github.simulator.apiUrl,
            token: TOKEN,
          },
          {
            host: 'github.acme.example',
            apiBaseUrl: enterprise.url,
            token: 'enterprise-token',
          },
        ],
        entities: [
          component('there', {
            slug: 'acme/carts',
            source: 'url:https://github.acme.example/acme/carts/',
          }),
          component('here', { slug: 'acme/sock-shop-carts' }),
        ],
      });
      expect(states((await summary('there')).body)).toEqual([
        'rate-limited',
        'rate-limited',
        'rate-limited',
      ]);
      expect(states((await summary('here')).body)).toEqual(['ok', 'ok', 'ok']);
      const { hosts } = (await get('/status')).body;
      expect(hosts).toMatchObject([
        { host: 'github.com', client: { state: 'ok' }, hint: null },
        {
          host: 'github.acme.example',
          client: { state: 'rateLimited' },
          hint: expect.stringContaining('GitHub App'),
        },
      ]);
    } finally {
      await enterprise.stop();
    }
  });
});
