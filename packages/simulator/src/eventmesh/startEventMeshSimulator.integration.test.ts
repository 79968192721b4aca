import { acmeKnativeObjects } from '../acme';
import { useEventMeshSimulator } from '../__testUtils__/useEventMeshSimulator';
import { buildEventMesh } from './mesh/buildEventMesh';
import { WEAK_TOKEN } from './explainRefusal';

describe('the simulated event mesh backend', () => {
  const mesh = useEventMeshSimulator();

  it('answers with the mesh of the demo company, as Go writes it', async () => {
    const response = await mesh.ask();
    const body = await response.text();

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(body).toMatch(/^\{"brokers":\[\{"annotations":\{/);
    expect(body.endsWith(']}\n')).toBe(true);
    expect(body).toContain('its stock is \\u003creserved\\u003e');
    expect(body).not.toMatch(/[<>&]/);
    expect(JSON.parse(body)).toEqual(buildEventMesh(acmeKnativeObjects));
  });

  it('says who consumes what in the demo, and what it cannot know', async () => {
    const { eventTypes } = await mesh.read();
    const consumedBy = (name: string) =>
      eventTypes.find(eventType => eventType.name === name)?.consumedBy;

    expect(consumedBy('order-placed')).toEqual([
      'sock-shop-carts',
      'payments-ledger',
      'sock-shop-orders',
      'sock-shop-orders',
    ]);
    expect(consumedBy('cart-checked-out')).toEqual(['sock-shop-orders']);
    expect(consumedBy('stock-low')).toEqual([]);
  });

  it.each([
    ['no header', null],
    ['an empty header', ''],
  ])('asks for a token when there is %s', async (_, authorization) => {
    const response = await mesh.ask({ authorization });

    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await response.text()).toContain('Authorization');
  });

  it.each([
    'Bearer wrong',
    'bearer simulated',
    'Basic simulated',
    // HTTP drops the space behind it, so that the word itself is the token.
    'Bearer ',
  ])('is refused by the API server with %p', async authorization => {
    const response = await mesh.ask({ authorization });

    expect(response.status).toBe(500);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await response.text()).toBe(
      'error building event mesh: Unauthorized\n',
    );
  });

  it('takes the token without the word in front of it', async () => {
    expect((await mesh.ask({ authorization: 'simulated' })).status).toBe(200);
  });

  it('names the right that a token lacks, and no token', async () => {
    const response = await mesh.ask({ authorization: `Bearer ${WEAK_TOKEN}` });
    const text = await response.text();

    expect(response.status).toBe(500);
    expect(text).toMatch(
      /forbidden: User "system:serviceaccount:[^"]+" cannot list resource "customresourcedefinitions"/,
    );
    expect(text).not.toContain(WEAK_TOKEN);
  });

  it('fails where Knative is not installed', async () => {
    mesh.simulator.settings.knative = false;
    const response = await mesh.ask();

    expect(response.status).toBe(500);
    expect(await response.text()).toContain(
      'could not find the requested resource',
    );
  });

  it.each(['/', '/getEventMesh', '/v1/getEventMesh/', '/v1'])(
    'does not know %s, with or without a token',
    async path => {
      for (const authorization of ['Bearer simulated', null]) {
        const response = await mesh.ask({ path, authorization });
        expect(response.status).toBe(404);
        expect(await response.text()).toBe('404 page not found\n');
      }
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])(
    'refuses %s with an empty answer, before it asks for a token',
    async method => {
      const response = await mesh.ask({ method, authorization: null });

      expect(response.status).toBe(405);
      expect(await response.text()).toBe('');
    },
  );

  it('does not mind query parameters', async () => {
    const response = await mesh.ask({ path: '/v1/getEventMesh?limit=1' });

    expect(response.status).toBe(200);
    expect((await response.json()).brokers).toHaveLength(4);
  });

  it('moves to another world when told, and back after a reset', async () => {
    const changed = await mesh.control('/settings', 'PATCH', {
      world: 'large',
      eventTypes: 30,
      brokers: 2,
      sources: 4,
    });

    expect(changed.status).toBe(200);
    expect((await mesh.read()).eventTypes).toHaveLength(30);
    await mesh.control('/reset', 'POST');
    expect((await mesh.read()).eventTypes).toHaveLength(15);
    expect(await (await mesh.control('/settings')).json()).toMatchObject({
      world: 'acme',
      eventTypes: 5000,
    });
  });

  it.each([
    ['an unknown world', { world: 'mars' }],
    ['an unknown setting', { speed: 1 }],
    ['too large a mesh', { eventTypes: 1e9 }],
    ['a list', []],
  ])('does not take %s', async (_, body) => {
    const response = await mesh.control('/settings', 'PATCH', body);

    expect(response.status).toBe(422);
    expect(mesh.simulator.settings.world).toBe('acme');
  });

  it('refuses every token when told', async () => {
    mesh.simulator.settings.acceptToken = false;

    expect((await mesh.ask()).status).toBe(500);
  });

  it('shows the objects that it is given, until it forgets them', async () => {
    mesh.simulator.useObjects([]);
    const given = await mesh.read();
    mesh.simulator.reset();

    expect(given.brokers).toEqual([]);
    expect((await mesh.read()).brokers).toHaveLength(4);
  });

  it('lets a test change what it answers, until it forgets that', async () => {
    mesh.simulator.tamper(answer => ({ ...answer, sources: null }));
    const tampered: unknown = await mesh.read();
    mesh.simulator.reset();

    expect(tampered).toMatchObject({
      sources: null,
      brokers: [{}, {}, {}, {}],
    });
    expect((await mesh.read()).sources).toHaveLength(7);
  });

  it('remembers how it was asked, and no token', async () => {
    await mesh.ask();

    expect(mesh.simulator.requests()).toMatchObject([
      { path: '/v1/getEventMesh', authorization: 'bearer', status: 200 },
    ]);
    expect(JSON.stringify(mesh.simulator.requests())).not.toContain(
      'simulated',
    );
  });

  it('fails as told', async () => {
    mesh.simulator.inject({ kind: 'rateLimit', times: 1 });
    mesh.simulator.inject({ kind: 'html', times: 1 });

    expect((await mesh.ask()).status).toBe(429);
    expect((await mesh.ask()).headers.get('content-type')).toMatch(/html/);
    expect((await mesh.ask()).status).toBe(200);
  });

  it('is healthy and says who it is', async () => {
    expect(await (await mesh.control('/health')).json()).toEqual({
      status: 'ok',
      vendor: 'event-mesh',
    });
    expect((await mesh.control('/mesh')).status).toBe(404);
  });
});
