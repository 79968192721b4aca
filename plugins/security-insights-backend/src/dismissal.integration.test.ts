import { mockCredentials } from '@backstage/backend-test-utils';
import type { Alert } from '@internal/plugin-security-insights-common';
import { component } from './__fixtures__/entities';
import { useGithub } from './__testUtils__/useGithub';
import {
  TOKEN,
  type TestBackendOptions,
} from './__testUtils__/startSecurityInsightsBackend';

const github = useGithub();

const enabled = { dismissal: { enabled: true } };
const CODE = 'code-scanning/15';
const wish = { reason: "won't fix", comment: 'Only we can reach it.' };

const start = (options: TestBackendOptions = {}) =>
  github.start({ securityInsights: enabled, ...options });
const changes = () => github.asked().filter(line => line.startsWith('PATCH'));
const stateOf = async (
  read: Promise<{ body: { data: { items: Alert[] } } }>,
  id: string,
) => (await read).body.data.items.find(item => item.id === id)?.state;

describe('a dismissal', () => {
  it.each([
    ['code-scanning', wish],
    ['dependabot', { reason: 'tolerable_risk', comment: 'Not reachable.' }],
    ['secret-scanning', { reason: 'wont_fix', comment: 'A test account.' }],
  ])(
    'B5.1: of %s goes to the repository of the entity, and to nothing else',
    async (type, body) => {
      const { alerts, dismiss } = await start();
      const list = await alerts('carts', `?type=${type}`);
      const [{ number }] = list.body.data.items;
      const { status, body: alert } = await dismiss(
        'carts',
        `${type}/${number}`,
        body,
      );
      expect(status).toBe(200);
      expect(alert).toMatchObject({
        id: `${type}/${number}`,
        state: 'dismissed',
        closed: { reason: body.reason, comment: body.comment },
      });
      expect(changes()).toEqual([
        `PATCH acme/sock-shop-carts ${type}/${number} 200`,
      ]);
      expect(
        github.asked().every(line => line.includes(' acme/sock-shop-carts ')),
      ).toBe(true);
    },
  );

  it('B5.2: is right in the list and the card at once', async () => {
    const { summary, alerts, dismiss } = await start();
    const all = '?limit=100&state=open,dismissed';
    expect(await stateOf(alerts('carts', all), CODE)).toBe('open');
    expect((await summary('carts')).body.data.sources[0].open).toBe(10);

    expect((await dismiss('carts', CODE, wish)).status).toBe(200);

    expect(await stateOf(alerts('carts', all), CODE)).toBe('dismissed');
    const open = await alerts('carts', '?limit=100');
    expect(open.body.data.items).not.toContainEqual(
      expect.objectContaining({ id: CODE }),
    );
    expect(open.body.data.summary.sources[0].open).toBe(9);
    expect((await summary('carts')).body.data.sources[0].open).toBe(9);
  });

  it('B5.2: can be taken back, and is right at once again', async () => {
    const { summary, alerts, dismiss, reopen } = await start();
    await dismiss('carts', CODE, wish);
    await summary('carts');
    const { status, body } = await reopen('carts', CODE, {
      comment: 'Not after all.',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: CODE, state: 'open', closed: null });
    expect(await stateOf(alerts('carts', '?limit=100'), CODE)).toBe('open');
  });

  it('can be taken back for secrets that were revoked, and not for what is fixed', async () => {
    const { alerts, reopen } = await start();
    const fixed: Alert[] = (await alerts('carts', '?state=fixed')).body.data
      .items;
    const secret = fixed.find(({ type }) => type === 'secret-scanning');
    expect((await reopen('carts', secret?.id ?? '')).status).toBe(200);
    const code = fixed.find(({ type }) => type === 'code-scanning');
    const refused = await reopen('carts', code?.id ?? '');
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain('cannot be reopened');
  });

  it('is off unless an operator allows it', async () => {
    const { dismiss, reopen, summary } = await github.start();
    for (const { status, body } of [
      await dismiss('carts', CODE, wish),
      await reopen('carts', CODE),
    ]) {
      expect(status).toBe(403);
      expect(body).toMatchObject({ code: 'READ_ONLY' });
      expect(body.error.message).toContain(
        'securityInsights.dismissal.enabled',
      );
    }
    expect(github.asked()).toEqual([]);
    expect((await summary('carts')).body.data.dismissal).toBe('off');
  });

  it('needs the permission for this very entity', async () => {
    const { dismiss, reopen, summary } = await start({
      allows: (permission, ref) =>
        permission !== 'security-insights.alert.dismiss' ||
        ref === 'component:default/web',
    });
    for (const { status, body } of [
      await dismiss('carts', CODE, wish),
      await reopen('carts', CODE),
    ]) {
      expect(status).toBe(403);
      expect(body.error.message).toBe(
        'You need the permission security-insights.alert.dismiss for component:default/carts',
      );
    }
    expect(github.asked()).toEqual([]);
    expect((await summary('carts')).body.data.dismissal).toBe('not-allowed');
    expect((await summary('web')).body.data.dismissal).toBe('allowed');
  });

  it('needs the permission to read as well, and an entity that the person may see', async () => {
    const { dismiss } = await start({
      allows: permission => permission !== 'security-insights.alerts.read',
    });
    expect((await dismiss('carts', CODE, wish)).status).toBe(403);
    expect((await dismiss('nobody', CODE, wish)).status).toBe(404);
    expect(github.asked()).toEqual([]);
  });

  it('is for people only', async () => {
    const { post } = await start();
    const { status } = await post(
      `/entities/component/default/carts/alerts/${CODE}/dismissal`,
      wish,
      { headers: { authorization: mockCredentials.none.header() } },
    );
    expect(status).toBe(401);
    expect(github.asked()).toEqual([]);
  });

  it('B5.1: reaches no alert of another repository', async () => {
    const { dismiss } = await start();
    const { status, body } = await dismiss('playback', 'dependabot/300', {
      reason: 'not_used',
      comment: 'Not ours.',
    });
    expect(status).toBe(404);
    expect(body.code).toBe('NOT_FOUND');
    expect(body.error.message).toContain('acme/playback-order');
    expect(changes()).toEqual([]);
  });

  it('B5.1: is refused through an entity that is described elsewhere, unless an operator trusts that', async () => {
    const { dismiss, summary } = await start();
    const { status, body } = await dismiss('from-elsewhere', CODE, wish);
    expect(status).toBe(403);
    expect(body.error.message).toContain('not described in the repository');
    expect(github.asked()).toEqual([]);
    expect((await summary('from-elsewhere')).body.data.dismissal).toBe(
      'other-repository',
    );

    const trusting = await start({
      securityInsights: {
        dismissal: { enabled: true, sameRepositoryOnly: false },
      },
    });
    expect((await trusting.dismiss('from-elsewhere', CODE, wish)).status).toBe(
      200,
    );
  });

  it('is possible through an entity that comes from the repository itself', async () => {
    const { alerts, dismiss } = await start();
    const list = await alerts('from-article', '?type=code-scanning');
    const [{ id }] = list.body.data.items;
    expect((await dismiss('from-article', id, wish)).status).toBe(200);
  });

  it.each([
    [CODE, {}],
    [CODE, { reason: "won't fix" }],
    [CODE, { reason: "won't fix", comment: '  ' }],
    [CODE, { reason: "won't fix", comment: 'x'.repeat(281) }],
    [CODE, { reason: 'tolerable_risk', comment: 'Of Dependabot.' }],
    [CODE, { reason: 'constructor', comment: 'None.' }],
    [CODE, { ...wish, repository: 'acme/other' }],
    [CODE, { reason: ['won’t fix'], comment: 'A list.' }],
    [CODE, [wish]],
    ['dependabot/1', wish],
    ['secret-scanning/1', { reason: 'fix_started', comment: 'Of Dependabot.' }],
    ['licenses/1', wish],
    ['code-scanning/0', wish],
    ['code-scanning/1e2', wish],
    ['code-scanning/..%2f15', wish],
    ['code-scanning/9999999999', wish],
  ])('of %s with %j is no question for GitHub', async (alert, body) => {
    const { dismiss } = await start();
    const answer = await dismiss('carts', alert, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.name).toBe('InputError');
    expect(github.asked()).toEqual([]);
  });

  it('of what somebody else has closed meanwhile is a conflict', async () => {
    const { dismiss, summary } = await start();
    await summary('carts');
    await dismiss('carts', CODE, wish);
    const again = await dismiss('carts', CODE, wish);
    expect(again.status).toBe(409);
    expect(again.body.error.message).toContain('not open any more');
    expect(changes()).toHaveLength(1);
  });

  it.each([CODE, 'secret-scanning/5'])(
    'of %s in an archived repository says so, and blames no permission',
    async alert => {
      github.repo('acme/sock-shop-carts').archived = true;
      const { dismiss, logger } = await start();
      const reason = alert === CODE ? wish.reason : 'wont_fix';
      const answer = await dismiss('carts', alert, { ...wish, reason });
      expect(answer.status).toBe(409);
      expect(answer.body.code).toBe('CONFLICT');
      expect(answer.body.error.message).toContain('is archived at GitHub');
      expect(answer.body).not.toHaveProperty('uncertain');
      expect(changes()).toHaveLength(1);
      expect(logger.messages('warn').join()).not.toContain('permission');
    },
  );

  it('of Dependabot in an archived repository says so as well', async () => {
    const { alerts, dismiss } = await start();
    const list = await alerts('carts', '?type=dependabot');
    github.repo('acme/sock-shop-carts').archived = true;
    const { status, body } = await dismiss(
      'carts',
      list.body.data.items[0].id,
      { reason: 'not_used', comment: 'Nobody calls it.' },
    );
    expect(status).toBe(409);
    expect(body.error.message).toContain('is archived at GitHub');
    expect(changes()).toEqual([]);
  });

  it('where the feature was switched off meanwhile says so, and the page follows', async () => {
    const { dismiss, summary } = await start();
    await summary('carts');
    github.repo('acme/sock-shop-carts').security.features['code-scanning'] =
      'disabled';
    const { status, body } = await dismiss('carts', CODE, wish);
    expect(status).toBe(409);
    expect(body.error.message).toBe(
      'Code scanning is not enabled for this repository. Its alerts can be neither shown nor changed.',
    );
    expect((await summary('carts')).body.data.sources[0].state).toBe(
      'disabled',
    );
  });

  it('that the credentials may not make says which permission is missing', async () => {
    github.simulator.world.settings.portalToken.permissions.security_events =
      'read';
    const { dismiss } = await start();
    const { status, body } = await dismiss('carts', CODE, wish);
    expect(status).toBe(403);
    expect(body.code).toBe('FORBIDDEN_BY_VENDOR');
    expect(body.error.message).toContain(
      'Code scanning alerts: read and write',
    );
    expect(body).not.toHaveProperty('uncertain');
  });

  it.each([
    ['fails', { kind: 'status' as const, status: 502 }],
    ['cuts the connection', { kind: 'reset' as const }],
    ['answers with a web page', { kind: 'html' as const }],
    ['answers with half of it', { kind: 'malformed' as const }],
  ])('is sent once, and called uncertain, when GitHub %s', async (_, fault) => {
    const { alerts, dismiss, summary } = await start();
    await summary('carts');
    github.simulator.inject({ ...fault, match: { method: 'PATCH' } });
    const { status, body } = await dismiss('carts', CODE, wish);
    expect(status).toBe(502);
    expect(body.uncertain).toBe(true);
    expect(body.error.message).toContain(
      'not known whether the change was made',
    );
    expect(
      github.simulator.requests().filter(({ method }) => method === 'PATCH'),
    ).toHaveLength(1);
    // Perhaps it was made; the next reader finds out.
    const asked = github.simulator.requests().length;
    await alerts('carts');
    expect(github.simulator.requests().length).toBe(asked + 4);
  });

  it.each([400, 422])(
    'that GitHub rejects with %d is not blamed on a question, and the page follows',
    async httpStatus => {
      const { alerts, dismiss } = await start();
      await alerts('carts');
      github.simulator.inject({
        kind: 'status',
        status: httpStatus,
        match: { method: 'PATCH' },
      });
      const { status, body } = await dismiss('carts', CODE, wish);
      expect(status).toBe(400);
      expect(body.code).toBe('REQUEST_REJECTED');
      expect(body.error.message).toBe(
        'GitHub does not accept this change. The alert may have changed meanwhile; reload the page.',
      );
      expect(body).not.toHaveProperty('uncertain');
      const asked = github.asked().length;
      await alerts('carts');
      expect(github.asked()).toHaveLength(asked + 4);
    },
  );

  it('of two owners at once is made once, and the other one is told', async () => {
    const { dismiss } = await start();
    const answers = await Promise.all([
      dismiss('carts', CODE, wish),
      dismiss('carts', CODE, { ...wish, comment: 'Me too.' }),
    ]);
    const [made, refused] = answers.sort((a, b) => a.status - b.status);
    expect(made.status).toBe(200);
    // Depends on which of GitHub's answers it met: to the look before the change, or to the change.
    expect([400, 409]).toContain(refused.status);
    expect(refused.body.error.message).toMatch(
      /not open any more|does not accept this change/,
    );
    expect(changes().filter(line => line.endsWith(' 200'))).toHaveLength(1);
  });

  it('ends in time, and is called uncertain then', async () => {
    const { dismiss } = await start();
    github.simulator.inject({ kind: 'hang', match: { method: 'PATCH' } });
    const waiting = dismiss('carts', CODE, wish);
    const isPatch = () =>
      github.simulator.requests().some(({ method }) => method === 'PATCH');
    while (!isPatch()) {
      await new Promise(resolve => setImmediate(resolve));
    }
    await github.clock.advance(15_000);
    const { status, body } = await waiting;
    expect(status).toBe(504);
    expect(body).toMatchObject({ code: 'TIMEOUT', uncertain: true });
  });
});

describe('the audit', () => {
  it('holds who changed what, where and why', async () => {
    const { auditor, dismiss, reopen } = await start();
    await dismiss('carts', CODE, wish);
    await reopen('carts', CODE, { comment: 'Not after all.' });
    expect(auditor.events).toEqual([
      {
        eventId: 'alert-dismissal',
        severityLevel: 'medium',
        byHttp: true,
        outcome: 'succeeded',
        meta: {
          entityRef: 'component:default/carts',
          user: 'user:default/lin',
          type: 'code-scanning',
          number: 15,
          host: 'github.com',
          repository: 'acme/sock-shop-carts',
          ...wish,
        },
      },
      expect.objectContaining({
        eventId: 'alert-reopening',
        outcome: 'succeeded',
        meta: expect.objectContaining({
          user: 'user:default/lin',
          number: 15,
          comment: 'Not after all.',
        }),
      }),
    ]);
  });

  it('holds what was refused and what failed', async () => {
    const refused = await start({
      allows: permission => permission !== 'security-insights.alert.dismiss',
    });
    await refused.dismiss('carts', CODE, wish);
    expect(refused.auditor.events).toMatchObject([
      {
        outcome: 'failed',
        error: expect.stringContaining('NotAllowedError'),
        meta: { user: 'user:default/lin', number: 15 },
      },
    ]);

    const failing = await start();
    github.simulator.inject({ kind: 'reset', match: { method: 'PATCH' } });
    await failing.dismiss('carts', CODE, wish);
    expect(failing.auditor.events).toMatchObject([
      {
        outcome: 'failed',
        error: expect.stringContaining('VendorError'),
        meta: { host: 'github.com', repository: 'acme/sock-shop-carts' },
      },
    ]);
  });

  it('holds the GitHub and the repository that were asked, not what the entity writes', async () => {
    const { auditor, dismiss } = await start({
      github: [
        { host: 'github.com', token: TOKEN },
        {
          host: 'github.acme.example:8443',
          apiBaseUrl: github.simulator.apiUrl,
          token: TOKEN,
        },
      ],
      entities: [
        component('carts', {
          slug: ' acme/sock-shop-carts ',
          source: 'url:https://github.acme.example:8443/acme/sock-shop-carts/',
        }),
      ],
    });
    expect((await dismiss('carts', CODE, wish)).status).toBe(200);
    expect(auditor.events).toMatchObject([
      {
        outcome: 'succeeded',
        meta: {
          host: 'github.acme.example:8443',
          repository: 'acme/sock-shop-carts',
        },
      },
    ]);
  });

  it('holds nothing about people who only read', async () => {
    const { auditor, alerts, summary } = await start();
    await summary('carts');
    await alerts('carts');
    expect(auditor.events).toEqual([]);
  });
});

describe('an entity that names another repository the next moment', () => {
  it('B5.1: decides about that one only', async () => {
    const entity = component('moving', { slug: 'acme/sock-shop-carts' });
    const { alerts, dismiss } = await start({ entities: [entity] });
    await alerts('moving');
    entity.metadata.annotations = {
      ...entity.metadata.annotations,
      'github.com/project-slug': 'acme/playback-order',
    };
    await dismiss('moving', CODE, wish);
    expect(changes()).toEqual([]);
    expect(github.asked().slice(4)).toEqual([
      'GET acme/playback-order code-scanning/15 404',
    ]);
  });
});
