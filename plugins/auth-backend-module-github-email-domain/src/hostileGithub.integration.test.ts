import { AddressInfo, createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { acmeEntities } from './__testUtils__/acmeEntities';
import {
  Behaviour,
  HOSTILE_TOKEN,
  HostileGithub,
  startHostileGithub,
} from './__testUtils__/startHostileGithub';
import { startPortal, TestPortal } from './__testUtils__/startPortal';
import { Answer } from './__testUtils__/Visitor';

const MIB = 1024 * 1024;
const BOMB = gzipSync(Buffer.alloc(64 * MIB, '['));

const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (_req, res) => {
    res.writeHead(code, { 'content-type': 'application/json', ...headers });
    res.end('{"message":"canary-vendor-text"}');
  };

const body =
  (text: string, type = 'application/json'): Behaviour =>
  (_req, res) => {
    res.setHeader('content-type', type);
    res.end(text);
  };

const never: Behaviour = () => {};

const dripping: Behaviour = (_req, res) => {
  res.setHeader('content-type', 'application/json');
  const timer = setInterval(() => res.write(' '), 50);
  res.on('close', () => clearInterval(timer));
};

const endless: Behaviour = (_req, res) => {
  res.setHeader('content-type', 'application/json');
  const chunk = Buffer.alloc(MIB, 'x');
  let sent = 0;
  const more = () => {
    while (sent < 100 && !res.destroyed) {
      sent += 1;
      if (!res.write(chunk)) {
        res.once('drain', more);
        return;
      }
    }
    res.end();
  };
  more();
};

const gzipBomb: Behaviour = (_req, res) => {
  res.writeHead(200, {
    'content-type': 'application/json',
    'content-encoding': 'gzip',
  });
  res.end(BOMB);
};

const TOKEN = '/login/oauth/access_token';
const USER = '/api/v3/user';
const EMAILS = '/api/v3/user/emails';

const HANGING = new Set([never, dripping]);

// What each endpoint's misbehaviour is to be called: token, profile, addresses.
const MISBEHAVIOURS: [string, Behaviour, [string, string, string]][] = [
  [
    '401',
    status(401),
    ['GH_CLIENT_REJECTED', 'GH_TOKEN_REVOKED', 'GH_TOKEN_REVOKED'],
  ],
  [
    '403',
    status(403),
    ['GH_CLIENT_REJECTED', 'GH_TOKEN_REVOKED', 'GH_NO_EMAIL_SCOPE'],
  ],
  [
    '403 rate limit',
    status(403, { 'x-ratelimit-remaining': '0' }),
    ['GH_UNAVAILABLE', 'GH_UNAVAILABLE', 'GH_UNAVAILABLE'],
  ],
  [
    '404 or missing scope',
    status(404),
    ['GH_CLIENT_REJECTED', 'GH_UNAVAILABLE', 'GH_NO_EMAIL_SCOPE'],
  ],
  [
    '429 with Retry-After',
    status(429, { 'retry-after': '30' }),
    ['GH_UNAVAILABLE', 'GH_UNAVAILABLE', 'GH_UNAVAILABLE'],
  ],
  ['500', status(500), ['GH_UNAVAILABLE', 'GH_UNAVAILABLE', 'GH_UNAVAILABLE']],
  ['502', status(502), ['GH_UNAVAILABLE', 'GH_UNAVAILABLE', 'GH_UNAVAILABLE']],
  ['timeout', never, ['GH_UNAVAILABLE', 'GH_UNAVAILABLE', 'GH_UNAVAILABLE']],
  [
    'reset',
    (_req, res) => res.destroy(),
    ['GH_UNAVAILABLE', 'GH_UNAVAILABLE', 'GH_UNAVAILABLE'],
  ],
  [
    'slow body',
    dripping,
    ['GH_UNAVAILABLE', 'GH_UNAVAILABLE', 'GH_UNAVAILABLE'],
  ],
  [
    'not JSON',
    body('<html>canary-vendor-text</html>', 'text/html'),
    ['GH_UNAVAILABLE', 'GH_UNAVAILABLE', 'GH_UNAVAILABLE'],
  ],
  [
    'wrong types',
    body('{"id":"1001","login":7,"access_token":["x"],"email":1}'),
    ['GH_UNAVAILABLE', 'GH_UNAVAILABLE', 'GH_UNAVAILABLE'],
  ],
  [
    'null',
    body('null'),
    ['GH_UNAVAILABLE', 'GH_UNAVAILABLE', 'GH_UNAVAILABLE'],
  ],
  ['100 MB', endless, ['GH_UNAVAILABLE', 'GH_UNAVAILABLE', 'GH_UNAVAILABLE']],
  [
    'gzip bomb',
    gzipBomb,
    ['GH_UNAVAILABLE', 'GH_UNAVAILABLE', 'GH_UNAVAILABLE'],
  ],
  [
    'an empty answer',
    body(''),
    ['GH_UNAVAILABLE', 'GH_UNAVAILABLE', 'GH_UNAVAILABLE'],
  ],
];

const CASES = MISBEHAVIOURS.flatMap(([name, behaviour, codes]) =>
  [TOKEN, USER, EMAILS].map(
    (path, index) => [path, name, codes[index], behaviour] as const,
  ),
);

describe('a GitHub that misbehaves', () => {
  let github: HostileGithub;
  let portal: TestPortal;
  /** The same for tests that wait for an answer in vain. */
  let impatient: TestPortal;

  beforeAll(async () => {
    github = await startHostileGithub();
    const options = { github: github.url, entities: acmeEntities };
    portal = await startPortal(options);
    impatient = await startPortal({
      ...options,
      policy: { requestTimeout: '1s' },
    });
  });
  beforeEach(() => {
    github.behaviours.clear();
    github.counts.clear();
    for (const { audit, log } of [portal, impatient]) {
      audit.events.length = 0;
      log.lines.length = 0;
    }
  });
  afterAll(async () => {
    await portal.stop();
    await impatient.stop();
    await github.stop();
  });

  async function signIn(at = portal): Promise<Answer> {
    const visitor = at.visitor();
    const { searchParams } = new URL(await visitor.start());
    const query = new URLSearchParams({
      code: 'canary-code',
      state: searchParams.get('state')!,
    });
    return visitor.callback(`/api/auth/github/handler/frame?${query}`);
  }

  function expectOneCleanSentence(
    error: Answer['error'],
    code: string,
    at = portal,
  ) {
    expect(error?.message).toMatch(new RegExp(`^[^\\n]+\\(${code}\\)$`));
    const everything =
      error!.message + JSON.stringify(at.audit.events) + at.log.text;
    expect(everything).not.toContain(HOSTILE_TOKEN);
    expect(everything).not.toContain('canary-');
  }

  it('admits when everything is well', async () => {
    expect((await signIn()).error).toBeUndefined();
  });

  it.each(CASES)('%s answers %s: %s', async (path, _, code, behaviour) => {
    github.behaviours.set(path, behaviour);
    const at = HANGING.has(behaviour) ? impatient : portal;
    const startedAt = Date.now();
    const { error, backstageIdentity } = await signIn(at);

    expect(backstageIdentity).toBeUndefined();
    expectOneCleanSentence(error, code, at);
    expect(Date.now() - startedAt).toBeLessThan(10_000);
    expect(github.counts.get(path)).toBeLessThanOrEqual(path === TOKEN ? 1 : 2);
  });

  it.each([TOKEN, USER, EMAILS])(
    '%s redirects to another host: not followed',
    async path => {
      let visited = 0;
      const canary = createServer(socket => {
        visited += 1;
        socket.destroy();
      });
      await new Promise<void>(resolve =>
        canary.listen(0, '127.0.0.1', resolve),
      );
      const { port } = canary.address() as AddressInfo;
      github.behaviours.set(
        path,
        status(302, { location: `http://127.0.0.1:${port}/` }),
      );
      const { error } = await signIn();
      await new Promise(resolve => canary.close(resolve));

      expectOneCleanSentence(error, 'GH_UNAVAILABLE');
      expect(visited).toBe(0);
    },
  );

  it('does not send the token where a Link header points', async () => {
    let visited = 0;
    const canary = createServer(socket => {
      visited += 1;
      socket.destroy();
    });
    await new Promise<void>(resolve => canary.listen(0, '127.0.0.1', resolve));
    const { port } = canary.address() as AddressInfo;
    github.behaviours.set(EMAILS, (_req, res) => {
      res.writeHead(200, {
        'content-type': 'application/json',
        link: `<http://127.0.0.1:${port}/>; rel="next"`,
      });
      res.end('[]');
    });
    const { error } = await signIn();
    await new Promise(resolve => canary.close(resolve));

    expectOneCleanSentence(error, 'GH_NO_VERIFIED_EMAIL_IN_DOMAIN');
    expect(visited).toBe(0);
    expect(github.counts.get(EMAILS)).toBe(10);
  });

  it('leaves out addresses that make no sense', async () => {
    github.behaviours.set(
      EMAILS,
      body(
        JSON.stringify([
          null,
          7,
          {},
          { email: null, verified: true },
          { email: 'a@acme.example', verified: 'yes' },
          { email: 'ada@acme.example', verified: true, visibility: null },
        ]),
      ),
    );
    const { profile } = await signIn();
    expect(profile?.email).toBe('ada@acme.example');
  });

  it('does not take an address of the profile for one that was verified', async () => {
    github.behaviours.set(
      USER,
      body(
        JSON.stringify({
          id: 1001,
          login: 'ada-byte',
          email: 'x@acme.example',
        }),
      ),
    );
    github.behaviours.set(EMAILS, body('[]'));
    const { error, profile } = await signIn();
    expect(profile).toBeUndefined();
    expectOneCleanSentence(error, 'GH_NO_VERIFIED_EMAIL_IN_DOMAIN');
  });

  it('repeats no picture address that a browser should not load', async () => {
    github.behaviours.set(
      USER,
      body(
        JSON.stringify({
          id: 1001,
          node_id: 'U_sim1001',
          login: 'ada-byte',
          avatar_url: ['javascript', 'alert(1)'].join(':'),
        }),
      ),
    );
    expect((await signIn()).profile?.picture).toBeUndefined();
  });

  it.each([
    ['bad_verification_code', 'GH_SIGN_IN_EXPIRED'],
    ['unverified_user_email', 'GH_EMAIL_UNVERIFIED'],
    ['redirect_uri_mismatch', 'GH_CLIENT_REJECTED'],
    ['invalid_scope', 'GH_CLIENT_REJECTED'],
  ])('understands the refusal %s', async (refusal, code) => {
    github.behaviours.set(
      TOKEN,
      body(
        JSON.stringify({
          error: refusal,
          error_description: 'canary-description',
        }),
      ),
    );
    const { error } = await signIn();
    expectOneCleanSentence(error, code);
    expect(portal.audit.last?.meta.reason).toBe(code);
  });
});

describe('a GitHub without a proper certificate', () => {
  it('is not talked to', async () => {
    const github = await startHostileGithub();
    const portal = await startPortal({
      github: github.url.replace('http:', 'https:'),
      entities: acmeEntities,
    });
    const visitor = portal.visitor();
    const { searchParams } = new URL(await visitor.start());
    const query = new URLSearchParams({
      code: 'canary-code',
      state: searchParams.get('state')!,
    });
    const { error } = await visitor.callback(
      `/api/auth/github/handler/frame?${query}`,
    );
    await portal.stop();
    await github.stop();

    expect(error?.message).toMatch(/\(GH_UNAVAILABLE\)$/);
    expect(github.counts.size).toBe(0);
  });
});
