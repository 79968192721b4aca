import { mockCredentials } from '@backstage/backend-test-utils';
import { component } from './__fixtures__/entities';
import { startSecurityInsightsBackend } from './__testUtils__/startSecurityInsightsBackend';
import { useGithub } from './__testUtils__/useGithub';

const github = useGithub();
const ENTITY = '/entities/component/default/carts';

describe('without configuration', () => {
  it.each([
    ['GET', `${ENTITY}/summary`],
    ['GET', `${ENTITY}/alerts`],
  ])('503 naming what to set: %s %s', async (method, path) => {
    const { get } = await startSecurityInsightsBackend();
    const { status, body } = await get(path, { method });
    expect(status).toBe(503);
    expect(body).toMatchObject({
      code: 'NOT_CONFIGURED',
      vendor: 'security-insights',
    });
    expect(body.error.message).toMatch(
      /github\.com.*integrations\.github \(GITHUB_TOKEN\)/,
    );
  });

  it('starts, says so once, and the status says what to set', async () => {
    const { get, logger } = await startSecurityInsightsBackend();
    expect(
      logger
        .messages('info')
        .filter(message => message.includes('is not configured')),
    ).toHaveLength(1);
    expect((await get('/status')).body).toMatchObject({
      configured: false,
      hosts: [
        {
          host: 'github.com',
          apiHost: 'api.github.com',
          credentials: [],
          client: null,
          hint: expect.stringContaining('GITHUB_TOKEN'),
        },
      ],
      dismissal: { enabled: false, sameRepositoryOnly: true },
    });
  });

  it('rights come first', async () => {
    const { get } = await startSecurityInsightsBackend({
      allows: () => false,
    });
    expect((await get(`${ENTITY}/summary`)).status).toBe(403);
    expect((await get(ENTITY.replace('carts', 'nobody'))).status).toBe(404);
  });
});

describe('the start', () => {
  it('is refused with a wrong configuration, naming every key', async () => {
    await expect(
      startSecurityInsightsBackend({
        securityInsights: { maxPages: 0, cache: { ttl: 'soon' }, dismiss: {} },
      }),
    ).rejects.toThrow(
      /securityInsights\.dismiss:[\s\S]*securityInsights\.cache\.ttl:[\s\S]*securityInsights\.maxPages:/,
    );
  });

  it('asks nothing of GitHub, and says which one is asked with what', async () => {
    const { logger } = await github.start();
    expect(github.simulator.requests()).toEqual([]);
    const { host } = new URL(github.simulator.apiUrl);
    expect(logger.messages('info')).toContain(
      `Security alerts are read from github.com at ${host} with token; they can not be dismissed here`,
    );
  });
});

describe('the status', () => {
  it('tells operators how it goes, and asks GitHub nothing', async () => {
    const { get, summary } = await github.start({
      securityInsights: { cache: { ttl: '2m' }, maxPages: '3' },
    });
    await summary('carts');
    const asked = github.simulator.requests().length;
    expect((await get('/status')).body).toEqual({
      configured: true,
      hosts: [
        {
          host: 'github.com',
          apiHost: new URL(github.simulator.apiUrl).host,
          credentials: ['token'],
          client: expect.objectContaining({
            state: 'ok',
            calls: 4,
            failures: 0,
          }),
          hint: null,
        },
      ],
      dismissal: { enabled: false, sameRepositoryOnly: true },
      cache: {
        ttlSeconds: 120,
        maxPages: 3,
        kept: { lists: 3, bytes: expect.any(Number) },
      },
    });
    expect(github.simulator.requests()).toHaveLength(asked);
  });

  it('names the last failure and the key to look at', async () => {
    github.simulator.world.settings.portalToken.accepted = false;
    const { get, summary } = await github.start();
    await summary('carts');
    expect((await get('/status')).body.hosts[0]).toMatchObject({
      client: {
        state: 'failing',
        lastFailure: { code: 'CREDENTIALS_REJECTED' },
      },
      hint: expect.stringContaining('integrations.github'),
    });
  });

  it('is for operators only', async () => {
    const { get } = await github.start({
      allows: permission => permission !== 'security-insights.status.read',
    });
    const { status, body } = await get('/status');
    expect(status).toBe(403);
    expect(body.error.message).toContain('security-insights.status.read');
  });
});

describe('the rights', () => {
  it.each(['summary', 'alerts'])(
    'to the %s are those to the entity and to its alerts',
    async path => {
      const { get } = await github.start({
        allows: (permission, ref) =>
          permission === 'security-insights.alerts.read' &&
          ref === 'component:default/web',
      });
      expect(
        (await get(`/entities/component/default/web/${path}`)).status,
      ).toBe(200);
      const denied = await get(`${ENTITY}/${path}`);
      expect(denied.status).toBe(403);
      expect(denied.body.error.message).toBe(
        'You need the permission security-insights.alerts.read for component:default/carts',
      );
      expect(
        (await get(`/entities/component/default/nobody/${path}`)).status,
      ).toBe(404);
      expect(
        github.asked().filter(line => line.includes('sock-shop-carts')),
      ).toEqual([]);
    },
  );

  it('are those of people: nobody and services get nothing', async () => {
    const { get } = await github.start();
    for (const authorization of [
      mockCredentials.none.header(),
      mockCredentials.service.header(),
    ]) {
      for (const path of [`${ENTITY}/summary`, `${ENTITY}/alerts`, '/status']) {
        const { status } = await get(path, { headers: { authorization } });
        expect([401, 403]).toContain(status);
      }
    }
    expect(github.asked()).toEqual([]);
  });

  it('and everything else are asked for with known words only', async () => {
    const { get } = await github.start();
    expect((await get(`${ENTITY}/summary?type=dependabot`)).status).toBe(400);
    expect((await get('/status?verbose=true')).status).toBe(400);
    expect(
      (await get('/entities/not%20a%20kind/default/x/summary')).status,
    ).toBe(400);
    expect((await get(`${ENTITY}/secrets`)).status).toBe(404);
  });
});

describe('entities', () => {
  it.each([
    ['without-slash', 400, 'REQUEST_REJECTED', 'for example acme/carts'],
    ['with-dots', 400, 'REQUEST_REJECTED', 'for example acme/carts'],
    ['with-query', 400, 'REQUEST_REJECTED', 'for example acme/carts'],
    ['with-blanks', 404, 'NOT_FOUND', 'names no repository'],
    ['without-repository', 404, 'NOT_FOUND', 'names no repository'],
  ])('B5.8: %s cause no request', async (name, status, code, words) => {
    const { summary, alerts, dismiss } = await github.start({
      securityInsights: { dismissal: { enabled: true } },
    });
    for (const answer of [
      await summary(name),
      await alerts(name),
      await dismiss(name, 'dependabot/1', {
        reason: 'not_used',
        comment: 'Nothing.',
      }),
    ]) {
      expect(answer.status).toBe(status);
      expect(answer.body.code).toBe(code);
      expect(answer.body.error.message).toContain(words);
    }
    expect(github.simulator.requests()).toEqual([]);
  });

  it('B5.7: of a GitHub that is not configured are not looked for on another one', async () => {
    const { summary } = await github.start({
      entities: [
        component('there', {
          slug: 'acme/sock-shop-carts',
          location:
            'url:https://localhost:8443/acme/sock-shop-carts/blob/main/catalog-info.yaml',
        }),
      ],
    });
    const { status, body } = await summary('there');
    expect(status).toBe(503);
    expect(body.code).toBe('NOT_CONFIGURED');
    expect(body.error.message).toContain('localhost:8443');
    expect(github.simulator.requests()).toEqual([]);
  });
});
