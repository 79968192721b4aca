import { useAlerts } from '../../../__testUtils__/useAlerts';
import { alertKinds, type AlertKind } from '../alertKinds';
import { permissionOf } from './permissions';

const of = (repo: string, kind: AlertKind) => `/repos/${repo}/${kind}/alerts`;
const CARTS = 'acme/sock-shop-carts';

describe('who gets alerts from the simulated GitHub', () => {
  const { ask, change, github } = useAlerts();
  const jwt = `eyJhbGciOiJSUzI1NiJ9.${btoa('{"iss":1}')}.c2ln`;

  const installationToken = async () => {
    const response = await github.api('/app/installations/900/access_tokens', {
      method: 'POST',
      token: jwt,
    });
    const { token, permissions } = await response.json();
    return { token: String(token), permissions };
  };
  const statuses = async (token?: string) =>
    Promise.all(
      alertKinds.map(
        async kind =>
          (await ask(of(CARTS, kind), token ? { token } : {})).status,
      ),
    );

  it.each([
    ['acme/payments-ledger', 'code-scanning', 404, 'no analysis found'],
    [
      'acme/payments-ledger',
      'secret-scanning',
      404,
      'Secret scanning is disabled on this repository.',
    ],
    [
      'acme/shop-monorepo',
      'code-scanning',
      403,
      'Advanced Security must be enabled for this repository to use code scanning.',
    ],
    [
      'acme/without-catalog',
      'code-scanning',
      403,
      'Code scanning is not enabled for this repository. Please enable code scanning in the repository settings.',
    ],
    [
      'CarlosIA12/example-backstage-component',
      'dependabot',
      403,
      'Dependabot alerts are disabled for this repository.',
    ],
    [
      'acme/payments-legacy-gateway',
      'secret-scanning',
      403,
      'Resource not accessible by personal access token',
    ],
    ['acme/storefront-bff', 'dependabot', 404, 'Not Found'],
    ['nobody/nothing', 'code-scanning', 404, 'Not Found'],
  ] as const)(
    '%s has %s answered with %i',
    async (repo, kind, status, message) => {
      expect(await ask(of(repo, kind))).toMatchObject({
        status,
        body: {
          message,
          status: String(status),
          documentation_url: expect.any(String),
        },
      });
    },
  );

  it('switches features of a repository', async () => {
    const patch = await github.admin(`/repos/${CARTS}/security`, {
      method: 'PATCH',
      body: { 'code-scanning': 'unanalysed', dependabot: 'disabled' },
    });

    expect(await patch.json()).toMatchObject({
      repo: CARTS,
      features: {
        'code-scanning': 'unanalysed',
        dependabot: 'disabled',
        'secret-scanning': 'enabled',
      },
      open: { 'secret-scanning': 3 },
    });
    expect(await statuses()).toEqual([404, 403, 200]);
    const wrong = await github.admin(`/repos/${CARTS}/security`, {
      method: 'PATCH',
      body: { dependabot: 'unlicensed' },
    });
    expect(wrong.status).toBe(422);
    const nowhere = await github.admin('/repos/acme/nothing/security', {
      method: 'PATCH',
      body: {},
    });
    expect(nowhere.status).toBe(404);
  });

  it('hides secret scanning from a token, and from no App', async () => {
    await github.admin(`/repos/${CARTS}/security`, {
      method: 'PATCH',
      body: { 'secret-scanning': 'hidden' },
    });
    expect(await statuses()).toEqual([200, 200, 404]);
    expect(await ask(of(CARTS, 'secret-scanning'))).toMatchObject({
      body: { message: 'Not Found' },
    });
    const { token } = await installationToken();
    expect(await statuses(token)).toEqual([200, 200, 200]);
  });

  it('revokes the token of the portal', async () => {
    await github.admin('/settings', {
      method: 'PATCH',
      body: { portalToken: { accepted: false } },
    });

    expect(await ask(of(CARTS, 'dependabot'))).toMatchObject({
      status: 401,
      body: { message: 'Bad credentials' },
    });
    github.simulator.reset();
    expect(await statuses()).toEqual([200, 200, 200]);
  });

  it.each(alertKinds)(
    'takes the permission for %s from the token of the portal',
    async kind => {
      await github.admin('/settings', {
        method: 'PATCH',
        body: {
          portalToken: { permissions: { [permissionOf[kind]]: 'none' } },
        },
      });

      expect(await statuses()).toEqual(
        alertKinds.map(each => (each === kind ? 403 : 200)),
      );
    },
  );

  it.each([
    ['code-scanning', { state: 'dismissed', dismissed_reason: "won't fix" }],
    ['dependabot', { state: 'dismissed', dismissed_reason: 'not_used' }],
    ['secret-scanning', { state: 'resolved', resolution: 'revoked' }],
  ] as const)(
    'lets a token that may only read %s do no more',
    async (kind, body) => {
      const [{ number }] = (await ask(`${of(CARTS, kind)}?state=open`)).alerts;
      github.simulator.world.settings.portalToken.permissions[
        permissionOf[kind]
      ] = 'read';
      const path = `${of(CARTS, kind)}/${String(number)}`;

      expect(await change(path, body)).toMatchObject({
        status: 403,
        body: { message: 'Resource not accessible by personal access token' },
      });
      expect((await ask(path)).body).toMatchObject({ state: 'open' });
    },
  );

  it.each([
    ['code-scanning', { state: 'dismissed', dismissed_reason: "won't fix" }],
    ['dependabot', { state: 'dismissed', dismissed_reason: 'not_used' }],
    ['secret-scanning', { state: 'resolved', resolution: 'revoked' }],
  ] as const)(
    'changes no %s of a repository that is archived',
    async (kind, body) => {
      const [{ number }] = (await ask(`${of(CARTS, kind)}?state=open`)).alerts;
      github.simulator.world.repo('acme', 'sock-shop-carts').archived = true;

      expect(
        await change(`${of(CARTS, kind)}/${String(number)}`, body),
      ).toMatchObject({
        status: 403,
        body: { message: 'Repository was archived so is read-only.' },
      });
    },
  );

  it('gives people their alerts by scope and membership', async () => {
    const token = (login: string, ...scopes: string[]) =>
      github.simulator.issueToken(login, { scopes });

    expect(await statuses(token('lin-park', 'security_events'))).toEqual([
      200, 200, 200,
    ]);
    expect(await statuses(token('lin-park', 'public_repo'))).toEqual([
      200, 200, 200,
    ]);
    expect(await statuses(token('lin-park', 'read:user'))).toEqual([
      403, 403, 404,
    ]);
    expect(await statuses(token('mallory-voss', 'repo'))).toEqual([
      403, 403, 404,
    ]);
    expect((await ask(of(CARTS, 'code-scanning'), { token: '' })).status).toBe(
      401,
    );
  });

  it('remembers which person dismissed', async () => {
    const token = github.simulator.issueToken('lin-park', { scopes: ['repo'] });

    expect(
      await change(
        `${of(CARTS, 'code-scanning')}/15`,
        { state: 'dismissed', dismissed_reason: "won't fix" },
        { token },
      ),
    ).toMatchObject({ body: { dismissed_by: { login: 'lin-park' } } });
  });

  describe('as a GitHub App', () => {
    it('reads and writes with what the installation grants', async () => {
      const { token, permissions } = await installationToken();

      expect(permissions).toEqual({
        contents: 'read',
        members: 'read',
        metadata: 'read',
        security_events: 'write',
        vulnerability_alerts: 'write',
        secret_scanning_alerts: 'write',
      });
      expect(await statuses(token)).toEqual([200, 200, 200]);
      expect(
        await change(
          `${of(CARTS, 'code-scanning')}/15`,
          { state: 'dismissed', dismissed_reason: "won't fix" },
          { token },
        ),
      ).toMatchObject({
        body: { dismissed_by: { login: 'callboard[bot]', type: 'Bot' } },
      });
    });

    it('lacks a permission', async () => {
      const { token } = await installationToken();
      await github.admin('/installations/acme', {
        method: 'PATCH',
        body: { permissions: { vulnerability_alerts: 'none' } },
      });

      expect(await ask(of(CARTS, 'dependabot'), { token })).toMatchObject({
        status: 403,
        body: { message: 'Resource not accessible by integration' },
      });
      expect(await statuses(token)).toEqual([200, 403, 200]);
      expect((await installationToken()).permissions).not.toHaveProperty(
        'vulnerability_alerts',
      );
    });

    it('was not given this repository, or belongs to somebody else', async () => {
      const { token } = await installationToken();
      await github.admin('/installations/acme', {
        method: 'PATCH',
        body: { excluded: ['sock-shop-carts'] },
      });

      expect(await statuses(token)).toEqual([403, 403, 403]);
      expect(
        (
          await ask(
            of('CarlosIA12/example-backstage-component', 'code-scanning'),
            { token },
          )
        ).status,
      ).toBe(403);
      expect(await statuses(jwt)).toEqual([403, 403, 403]);
    });

    it('is suspended', async () => {
      const { token } = await installationToken();
      await github.admin('/installations/acme', {
        method: 'PATCH',
        body: { suspended: true },
      });
      const again = await github.api('/app/installations/900/access_tokens', {
        method: 'POST',
        token: jwt,
      });
      const [listed] = await (
        await github.api('/app/installations', { token: jwt })
      ).json();

      expect(await statuses(token)).toEqual([403, 403, 403]);
      expect(again.status).toBe(403);
      expect(listed.suspended_by).toMatchObject({ login: expect.any(String) });
    });

    it('is uninstalled, and installed again under another number', async () => {
      const { token } = await installationToken();
      const uninstall = () =>
        github.admin('/installations/acme', { method: 'DELETE' });

      expect((await uninstall()).status).toBe(204);
      expect((await uninstall()).status).toBe(404);
      expect(await statuses(token)).toEqual([401, 401, 401]);
      expect(
        (
          await github.api('/app/installations/900/access_tokens', {
            method: 'POST',
            token: jwt,
          })
        ).status,
      ).toBe(404);
      const list = async () =>
        (await github.api('/app/installations', { token: jwt })).json();
      expect(await list()).toEqual([]);

      await github.admin('/installations/acme', { method: 'PUT' });
      expect(await list()).toMatchObject([{ account: { login: 'acme' } }]);
    });
  });
});
