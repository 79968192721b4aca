import { useAlerts } from '../../../__testUtils__/useAlerts';

const LIST = '/repos/acme/sock-shop-carts/secret-scanning/alerts';
const SECRET = 'SIMULATED-mongodb_atlas_db_uri_with_credentials-';

describe('secret scanning at the simulated GitHub', () => {
  const { github, ask, askAll, change } = useAlerts();

  it('shows an alert as GitHub does', async () => {
    const { alerts } = await ask(`${LIST}?state=open&hide_secret=true`);

    expect(alerts[0]).toMatchObject({
      number: 5,
      state: 'open',
      resolution: null,
      resolved_at: null,
      resolved_by: null,
      secret_type: 'mongodb_atlas_db_uri_with_credentials',
      secret_type_display_name: 'MongoDB Atlas Database URI with credentials',
      secret: null,
      validity: 'active',
      push_protection_bypassed: true,
      push_protection_bypassed_by: { login: 'lin-park' },
      push_protection_bypass_request_reviewer: null,
    });
    expect((await ask(`${LIST}/99`)).status).toBe(404);
  });

  it('tells the secret to everybody who does not ask to leave it out', async () => {
    const text = async (path: string) => JSON.stringify((await ask(path)).body);

    expect(await text(LIST)).toContain(SECRET);
    expect(await text(`${LIST}?hide_secret=false`)).toContain(SECRET);
    expect(await text(`${LIST}/5`)).toContain(SECRET);
    expect(await text(`${LIST}?hide_secret=true`)).not.toContain('SIMULATED');
    expect(await text(`${LIST}/5?hide_secret=true`)).not.toContain('SIMULATED');
  });

  it('tells it to those who ask to leave it out as well, when it is told not to listen', async () => {
    await github.admin('/settings', {
      method: 'PATCH',
      body: { ignoresHideSecret: true },
    });
    const text = async (path: string) => JSON.stringify((await ask(path)).body);

    expect(await text(`${LIST}?hide_secret=true`)).toContain(SECRET);
    expect(await text(`${LIST}/5?hide_secret=true`)).toContain(SECRET);
    github.simulator.reset();
    expect(await text(`${LIST}?hide_secret=true`)).not.toContain('SIMULATED');
  });

  it('pages by number, and by cursor for those who ask for one', async () => {
    const sizes = async (query: string) =>
      (await askAll(`${LIST}?per_page=2&${query}`)).map(
        ({ alerts }) => alerts.length,
      );
    const numbered = await ask(`${LIST}?per_page=2`);
    const cursor = await ask(`${LIST}?per_page=2&after=`);

    expect(Object.keys(numbered.links)).toEqual(['next', 'last']);
    expect(numbered.links.next).toMatch(/page=2$/);
    expect(Object.keys(cursor.links)).toEqual(['next']);
    expect(cursor.links.next).toMatch(/after=./);
    expect(await sizes('')).toEqual([2, 1]);
    expect(await sizes('after=')).toEqual([2, 1]);
  });

  it.each([
    ['state=open', 2],
    ['state=resolved', 1],
    ['validity=active', 1],
    ['validity=active,unknown', 1],
    ['resolution=revoked', 1],
    ['secret_type=password,aws_access_key_id', 2],
  ])('filters by %s', async (query, count) => {
    expect((await ask(`${LIST}?${query}`)).alerts).toHaveLength(count);
  });

  it('lists secrets of no provider only when they are named, and then alone', async () => {
    const kinds = async (query: string) =>
      (await ask(`${LIST}?${query}`)).alerts.map(alert => alert.secret_type);

    expect(await kinds('')).not.toContain('rsa_private_key');
    expect(await kinds('')).not.toContain('password');
    expect(
      await kinds('secret_type=rsa_private_key,password,pgp_private_key'),
    ).toEqual(['rsa_private_key', 'password']);
    expect((await ask(`${LIST}/4`)).body).toMatchObject({
      secret_type: 'rsa_private_key',
    });
    expect(await kinds('secret_type=no_such_kind')).toEqual([]);
  });

  it('refuses unknown values', async () => {
    expect((await ask(`${LIST}?state=dismissed`)).status).toBe(422);
    expect((await ask(`${LIST}?validity=perhaps`)).status).toBe(422);
  });

  it('resolves and reopens, and answers with the secret', async () => {
    const resolved = await change(`${LIST}/5`, {
      state: 'resolved',
      resolution: 'revoked',
      resolution_comment: 'Rotated.',
    });

    expect(resolved).toMatchObject({
      status: 200,
      body: {
        state: 'resolved',
        resolution: 'revoked',
        resolution_comment: 'Rotated.',
        resolved_by: { login: 'callboard-bot' },
        secret: expect.stringContaining(SECRET),
      },
    });
    expect(
      (await change(`${LIST}/5`, { state: 'resolved', resolution: 'revoked' }))
        .status,
    ).toBe(400);
    expect(await change(`${LIST}/5`, { state: 'open' })).toMatchObject({
      status: 200,
      body: { state: 'open', resolution: null, resolved_by: null },
    });
    expect((await change(`${LIST}/99`, { state: 'open' })).status).toBe(404);
  });

  it.each([
    { state: 'resolved' },
    { state: 'resolved', resolution: 'false positive' },
    { state: 'dismissed', resolution: 'revoked' },
    { state: 'open', resolution_comment: 'Not after all.' },
  ])('answers 422 to %j', async body => {
    expect((await change(`${LIST}/5`, body)).status).toBe(422);
  });
});
