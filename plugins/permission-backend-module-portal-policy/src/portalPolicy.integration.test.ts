import { component, logTemplate } from './__testUtils__/entities';
import { serveCatalogFiles } from './__testUtils__/serveCatalogFiles';
import { startPortal } from './__testUtils__/startPortal';

type Portal = Awaited<ReturnType<typeof startPortal>>;
let portal: Portal;
let files: Awaited<ReturnType<typeof serveCatalogFiles>>;

beforeAll(async () => {
  files = await serveCatalogFiles({
    '/templates.yaml': logTemplate,
    '/shop.yaml': component('carts', 'shop'),
    '/shop-two.yaml': component('orders', 'shop'),
    '/moved.yaml': component('orders', 'shop'),
    '/mixed.yaml': `${component('front', 'shop')}---\n${component(
      'ledger',
      'payments',
    )}`,
    '/admin.yaml': component('gateway', 'payments'),
    '/refresh.yaml': component('search', 'shop'),
  });
  portal = await startPortal({
    allowedHost: files.host,
    templateUrl: files.url('/templates.yaml'),
  });
  await eventually(
    async () => (await find('template', 'say-hello')) !== undefined,
  );
});

afterAll(async () => {
  await files.close();
});

async function eventually(condition: () => Promise<boolean>) {
  const deadline = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > deadline) {
      throw new Error('The condition did not become true within 30 s');
    }
    await new Promise(resolve => {
      setTimeout(resolve, 100);
    });
  }
}

async function find(kind: string, name: string) {
  const { status, json } = await portal.call(
    'newcomer',
    `/catalog/entities/by-name/${kind}/default/${name}`,
  );
  return status === 200 ? json() : undefined;
}

async function register(who: string, path: string, ...names: string[]) {
  const answer = await portal.call(who, '/catalog/locations', {
    method: 'POST',
    body: { type: 'url', target: files.url(path) },
  });
  expect(answer.status).toBe(201);
  for (const name of names) {
    await eventually(async () => {
      const entity = await find('component', name);
      return entity?.relations?.some(
        (relation: { type: string }) => relation.type === 'ownedBy',
      );
    });
  }
  return answer.json().location.id as string;
}

describe('the policy in a running backend', () => {
  describe('without a person', () => {
    it.each([
      ['GET', '/catalog/entities'],
      ['GET', '/catalog/locations'],
      ['POST', '/catalog/locations'],
      ['PUT', '/catalog/locations/any'],
      ['DELETE', '/catalog/locations/any'],
      ['DELETE', '/catalog/entities/by-uid/any'],
      ['POST', '/catalog/refresh'],
      ['GET', '/scaffolder/v2/tasks'],
      ['POST', '/scaffolder/v2/tasks'],
      ['POST', '/permission/authorize'],
    ])('answers %s %s with 401', async (method, path) => {
      const body = method === 'GET' ? undefined : {};
      const { status } = await portal.call('nobody', path, { method, body });
      expect(status).toBe(401);
    });
  });

  it('lets a newcomer without a team read and register', async () => {
    await register('newcomer', '/refresh.yaml', 'search');
    const { status, json } = await portal.call('newcomer', '/catalog/entities');
    const names = json().map(
      (e: { metadata: { name: string } }) => e.metadata.name,
    );
    expect(status).toBe(200);
    expect(names).toEqual(expect.arrayContaining(['search', 'say-hello']));
  });

  it('lets only owners and admins refresh', async () => {
    const refresh = async (who: string) =>
      (
        await portal.call(who, '/catalog/refresh', {
          method: 'POST',
          body: { entityRef: 'component:default/search' },
        })
      ).status;
    expect(await refresh('newcomer')).toBe(403);
    expect(await refresh('sam')).toBe(403);
    expect(await refresh('lin')).toBe(200);
    expect(await refresh('ada')).toBe(200);
  });

  it('answers a forged question with a refusal and not with an error', async () => {
    const { status, json } = await portal.call('lin', '/permission/authorize', {
      method: 'POST',
      body: {
        items: [
          {
            id: '1',
            permission: {
              type: 'basic',
              name: 'catalog.entity.delete',
              attributes: { action: 'delete' },
            },
          },
        ],
      },
    });
    expect(status).toBe(200);
    expect(json().items).toEqual([{ id: '1', result: 'DENY' }]);
  });

  describe('unregistering', () => {
    it('is refused to those who do not own, and works for an owner', async () => {
      const id = await register('newcomer', '/shop.yaml', 'carts');
      const unregister = (who: string) =>
        portal.call(who, `/catalog/locations/${id}`, { method: 'DELETE' });

      const refused = await unregister('newcomer');
      expect(refused.status).toBe(403);
      expect(refused.text).toContain('You do not own 1 of the 1 entities');
      expect((await unregister('sam')).status).toBe(403);
      expect(await find('component', 'carts')).toBeDefined();

      expect((await unregister('lin')).status).toBe(204);
      await eventually(async () => !(await find('component', 'carts')));
      expect((await unregister('lin')).status).toBe(404);
    });

    it('is refused to somebody who owns only a part', async () => {
      const id = await register('lin', '/mixed.yaml', 'front', 'ledger');
      const answer = await portal.call('lin', `/catalog/locations/${id}`, {
        method: 'DELETE',
      });
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('You do not own 1 of the 2 entities');
      expect(await find('component', 'ledger')).toBeDefined();
    });

    it('works for an admin who owns nothing of it', async () => {
      const id = await register('lin', '/admin.yaml', 'gateway');
      const path = `/catalog/locations/${id}`;
      const { status } = await portal.call('ada', path, { method: 'DELETE' });
      expect(status).toBe(204);
      await eventually(async () => !(await find('component', 'gateway')));
    });

    it('is left to admins while nothing of it is in the catalog', async () => {
      const id = await register('lin', '/missing.yaml');
      const path = `/catalog/locations/${id}`;
      const refused = await portal.call('lin', path, { method: 'DELETE' });
      expect(refused.status).toBe(403);
      expect(refused.text).toContain('Ask an admin');
      const { status } = await portal.call('ada', path, { method: 'DELETE' });
      expect(status).toBe(204);
    });
  });

  it('keeps others from pointing a registration at another file', async () => {
    const id = await register('newcomer', '/shop-two.yaml', 'orders');
    const redirect = async (who: string) =>
      (
        await portal.call(who, `/catalog/locations/${id}`, {
          method: 'PUT',
          body: { type: 'url', target: files.url('/moved.yaml') },
        })
      ).status;
    expect(await redirect('newcomer')).toBe(403);
    expect(await redirect('sam')).toBe(403);
    expect(await redirect('lin')).toBe(200);
  });

  it('keeps others from refreshing by registering again', async () => {
    const again = async (who: string) =>
      (
        await portal.call(who, '/catalog/locations?onConflict=refresh', {
          method: 'POST',
          body: { type: 'url', target: files.url('/mixed.yaml') },
        })
      ).status;
    expect(await again('lin')).toBe(403);
    expect(await again('ada')).toBe(201);
  });

  it('lets owners and admins delete an entity, and nobody else', async () => {
    const { metadata } = await find('component', 'search');
    const remove = async (who: string) =>
      (
        await portal.call(who, `/catalog/entities/by-uid/${metadata.uid}`, {
          method: 'DELETE',
        })
      ).status;
    expect(await remove('newcomer')).toBe(403);
    expect(await remove('sam')).toBe(403);
    expect(await remove('lin')).toBe(204);
  });

  describe('templates', () => {
    let taskId: string;

    beforeAll(async () => {
      const { json } = await portal.call('lin', '/scaffolder/v2/tasks', {
        method: 'POST',
        body: { templateRef: 'template:default/say-hello', values: {} },
      });
      taskId = json().id;
    });

    it.each([
      ['lin', 1],
      ['sam', 0],
      ['newcomer', 0],
      ['ada', 1],
    ])('lists to %s the %i tasks that they may see', async (who, count) => {
      const { status, json } = await portal.call(who, '/scaffolder/v2/tasks');
      expect(status).toBe(200);
      expect(json().tasks).toHaveLength(count);
      expect(json().totalTasks).toBe(count);
    });

    it.each([
      ['lin', 200],
      ['sam', 403],
      ['ada', 200],
    ])('answers %s who opens the task of Lin with %i', async (who, status) => {
      const answer = await portal.call(who, `/scaffolder/v2/tasks/${taskId}`);
      expect(answer.status).toBe(status);
    });

    it('runs the steps for somebody who is no admin', async () => {
      await eventually(async () => {
        const path = `/scaffolder/v2/tasks/${taskId}`;
        const { status } = (await portal.call('lin', path)).json();
        return status === 'completed';
      });
      const { status } = (
        await portal.call('lin', `/scaffolder/v2/tasks/${taskId}`)
      ).json();
      expect(status).toBe('completed');
    });

    it('refuses to cancel the task of somebody else', async () => {
      const path = `/scaffolder/v2/tasks/${taskId}/cancel`;
      const { status } = await portal.call('sam', path, { method: 'POST' });
      expect(status).toBe(403);
    });

    it('lets only admins dry-run a template of their own', async () => {
      const dryRun = async (who: string) =>
        (
          await portal.call(who, '/scaffolder/v2/dry-run', {
            method: 'POST',
            body: {
              template: {
                apiVersion: 'scaffolder.backstage.io/v1beta3',
                kind: 'Template',
                metadata: { name: 'own' },
                spec: { type: 'service', owner: 'shop', steps: [] },
              },
              values: {},
              directoryContents: [],
            },
          })
        ).status;
      expect(await dryRun('lin')).toBe(403);
      expect(await dryRun('ada')).toBe(200);
    });
  });
});
