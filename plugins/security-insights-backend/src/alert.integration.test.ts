import { useGithub } from './__testUtils__/useGithub';

const MINUTE = 60_000;
const github = useGithub();

const findClosed = () => {
  const found = github
    .repo('acme/sock-shop-carts')
    .security.dependabot.find(({ state }) => state === 'fixed');
  if (!found) {
    throw new Error('Nothing was fixed');
  }
  return `dependabot/${found.number}`;
};

describe('one alert', () => {
  it('is found in every state, with one request beside those for the open ones', async () => {
    const { alert, alerts } = await github.start();
    await alerts('carts');
    const id = findClosed();
    const { status, body } = await alert('carts', id);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: { id, state: 'fixed', closed: { by: null } },
      asOf: '2026-01-01T00:00:00.000Z',
      stale: false,
      truncated: false,
    });
    expect(github.asked().slice(4)).toEqual([
      `GET acme/sock-shop-carts ${id} 200`,
    ]);
  });

  it('is found beyond what is read of the lists', async () => {
    const { alert, alerts } = await github.start({
      securityInsights: { maxPages: 1 },
    });
    const all = await alerts('web', '?type=dependabot&limit=100');
    const oldest = Math.min(
      ...github
        .repo('acme/storefront-web')
        .security.dependabot.map(({ number }) => number),
    );
    expect(JSON.stringify(all.body)).not.toContain(`"dependabot/${oldest}"`);
    const { body } = await alert('web', `dependabot/${oldest}`);
    expect(body.data.number).toBe(oldest);
  });

  it('is asked for once, whoever looks and through whichever entity, and again after its time', async () => {
    const { alert } = await github.start();
    const id = findClosed();
    const answers = await Promise.all(
      ['carts', 'carts-again', 'carts'].map(name => alert(name, id)),
    );
    await alert('carts', id);
    expect(answers.map(({ body }) => body.data.id)).toEqual([id, id, id]);
    expect(github.asked()).toHaveLength(1);
    await github.pass(5 * MINUTE);
    await alert('carts', id);
    expect(github.asked()).toHaveLength(2);
  });

  it('is as it is after a change at once', async () => {
    const { alert, dismiss } = await github.start({
      securityInsights: { dismissal: { enabled: true } },
    });
    const id = 'code-scanning/15';
    expect((await alert('carts', id)).body.data.state).toBe('open');
    await dismiss('carts', id, { reason: "won't fix", comment: 'No.' });
    expect((await alert('carts', id)).body.data.state).toBe('dismissed');
  });

  it('that is not there is not found, and not asked for by every reader', async () => {
    const { alert } = await github.start();
    const { status, body } = await alert('carts', 'dependabot/4711');
    expect(status).toBe(404);
    expect(body.code).toBe('NOT_FOUND');
    expect(body.error.message).toBe(
      "GitHub has no such alert in acme/sock-shop-carts, or does not show it to the portal's token: Dependabot alerts, number 4711.",
    );
    await alert('carts', 'dependabot/4711');
    expect(github.asked()).toHaveLength(1);
  });

  it('keeps its last good answer when GitHub fails', async () => {
    const { alert } = await github.start();
    const id = findClosed();
    await alert('carts', id);
    await github.pass(5 * MINUTE);
    github.simulator.inject({ kind: 'status', status: 503 });
    const { status, body } = await alert('carts', id);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: { id },
      stale: true,
      failure: { code: 'BAD_RESPONSE' },
    });
  });

  it('of what is off or may not be read says so', async () => {
    const { alert } = await github.start();
    const off = await alert('ledger', 'secret-scanning/1');
    expect(off.status).toBe(409);
    expect(off.body.error.message).toBe(
      'Secret scanning is not enabled for this repository. Its alerts can be neither shown nor changed.',
    );
    const refused = await alert('gateway', 'secret-scanning/1');
    expect(refused.status).toBe(403);
    expect(refused.body.code).toBe('FORBIDDEN_BY_VENDOR');
  });

  it.each([
    'licenses/1',
    'dependabot/0',
    'dependabot/1e2',
    'dependabot/..%2f3',
    'dependabot/9999999999',
    'dependabot/3?repository=acme/other',
  ])('is not asked for as %s', async address => {
    const { alert } = await github.start();
    expect((await alert('carts', address)).status).toBe(400);
    expect(github.asked()).toEqual([]);
  });

  it('is for those who may read the alerts of the entity, each time', async () => {
    let allowed = true;
    const { alert } = await github.start({
      allows: permission =>
        allowed || permission !== 'security-insights.alerts.read',
    });
    expect((await alert('carts', 'dependabot/3')).status).toBe(200);
    allowed = false;
    const { status, body } = await alert('carts', 'dependabot/3');
    expect(status).toBe(403);
    expect(body.error.message).toContain('security-insights.alerts.read');
    expect((await alert('nobody', 'dependabot/3')).status).toBe(404);
    expect(github.asked()).toHaveLength(1);
  });
});
