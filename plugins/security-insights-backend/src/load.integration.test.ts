import { useGithub } from './__testUtils__/useGithub';

const MINUTE = 60_000;
const github = useGithub();

const statuses = () =>
  github.simulator.requests().map(({ status }) => status ?? 0);

describe('many viewers', () => {
  it('B5.11: 100 at once of one repository, by two entities, cause one pass through three lists', async () => {
    const { summary, alerts } = await github.start();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => [
        summary(index % 2 ? 'carts' : 'carts-again'),
        alerts('carts', `?limit=${25 + index}`),
      ]).flat(),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(github.asked().sort()).toEqual([
      'GET acme/sock-shop-carts code-scanning 200',
      'GET acme/sock-shop-carts dependabot 200',
      // Once more for the kinds that GitHub lists only when they are named.
      'GET acme/sock-shop-carts secret-scanning 200',
      'GET acme/sock-shop-carts secret-scanning 200',
    ]);
  });

  it('B5.11: cause none within the time of the cache, and one per time after it, answered with 304', async () => {
    const { summary, alerts } = await github.start();
    await summary('carts');
    await github.pass(5 * MINUTE - 1);
    await Promise.all(Array.from({ length: 100 }, () => summary('carts')));
    expect(statuses()).toEqual([200, 200, 200, 200]);

    for (let round = 1; round <= 3; round++) {
      await github.pass(5 * MINUTE);
      const before = github.clock.now();
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          index % 2 ? summary('carts') : alerts('carts'),
        ),
      );
      expect(statuses()).toEqual([
        ...[200, 200, 200, 200],
        ...Array.from({ length: 4 * round }, () => 304),
      ]);
      for (const { body } of answers) {
        expect(body.asOf).toBe(new Date(before).toISOString());
        expect(body.stale).toBe(false);
      }
    }
  });

  it('B5.11: all pages of a long list are revalidated', async () => {
    const { summary } = await github.start();
    const first = (await summary('web')).body;
    const asked = statuses().length;
    expect(asked).toBe(7);
    await github.pass(5 * MINUTE);
    const again = (await summary('web')).body;
    expect(statuses().slice(asked)).toEqual(Array(asked).fill(304));
    expect(again.data.total).toEqual(first.data.total);
  });

  it('B5.11: only what has changed is sent again', async () => {
    const { summary, alerts } = await github.start();
    await summary('carts');
    const { secretScanning } = github.repo('acme/sock-shop-carts').security;
    for (const alert of secretScanning) {
      alert.validity = 'inactive';
    }
    await github.pass(5 * MINUTE);
    const { body } = await alerts('carts', '?type=secret-scanning');
    expect(statuses().slice(4).sort()).toEqual([200, 200, 304, 304]);
    expect(body.data.summary.sources[2].counts).toMatchObject({
      critical: 0,
      low: 3,
    });
  });

  it('B5.11: a person who opens closed alerts does not have the open ones asked for again', async () => {
    const { summary, alerts } = await github.start();
    await summary('carts');
    await Promise.all(
      Array.from({ length: 20 }, () => alerts('carts', '?state=fixed')),
    );
    expect(github.asked()).toHaveLength(8);
  });

  it('B5.6: entities of other repositories have answers of their own', async () => {
    const { summary } = await github.start();
    const [carts, web] = await Promise.all([summary('carts'), summary('web')]);
    expect(carts.body.data.repository.slug).toBe('acme/sock-shop-carts');
    expect(web.body.data.repository.slug).toBe('acme/storefront-web');
    expect(carts.body.data.total).not.toEqual(web.body.data.total);
  });

  it('a slow GitHub makes nobody wait who has seen something before', async () => {
    const { summary } = await github.start();
    await summary('carts');
    await github.pass(5 * MINUTE);
    github.simulator.inject({ kind: 'hang' });
    const waiting = summary('carts');
    await github.clock.untilSleeping(ms => ms === 2000);
    await github.clock.advance(2000);
    const { status, body } = await waiting;
    expect(status).toBe(200);
    expect(body).toMatchObject({ asOf: '2026-01-01T00:00:00.000Z' });
    expect(body.data.sources[0].open).toBe(10);
    // The hanging requests end with their own limits.
    await github.clock.advance(60_000);
  });

  it('a slow GitHub is waited for when the answer is from yesterday, 25 seconds at most', async () => {
    const { summary } = await github.start();
    await summary('carts');
    await github.pass(16 * 60 * MINUTE);
    github.simulator.inject({ kind: 'hang' });
    const waiting = summary('carts');
    await github.clock.untilSleeping(ms => ms === 25_000);
    await github.clock.advance(25_000);
    const { body } = await waiting;
    expect(body).toMatchObject({ asOf: '2026-01-01T00:00:00.000Z' });
    expect(body.data.sources[0]).toMatchObject({
      stale: true,
      code: 'TIMEOUT',
      open: 10,
    });
    // The hanging requests end with their own limits.
    await github.clock.advance(60_000);
  });

  it('keep every answer for those who may see it: rights are checked each time', async () => {
    let allowed = true;
    const { summary, alerts } = await github.start({
      allows: permission =>
        allowed || permission !== 'security-insights.alerts.read',
    });
    expect((await summary('carts')).status).toBe(200);
    allowed = false;
    expect((await summary('carts')).status).toBe(403);
    expect((await alerts('carts')).status).toBe(403);
    expect(statuses()).toHaveLength(4);
  });
});
