import type { AddressInfo } from 'node:net';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type AuthorizePermissionRequest,
} from '@backstage/plugin-permission-common';
import express from 'express';
import { createLocationGuard } from './createLocationGuard';
import { LocationOwnership } from './LocationOwnership';

const LOCATION = {
  id: 'the-id',
  type: 'url',
  target: 'https://github.com/acme/shop/blob/main/catalog-info.yaml',
  entityRef: 'location:default/generated-1',
};
const ORIGIN = `url:${LOCATION.target}`;

function entity(name: string, kind = 'Component', origin = ORIGIN) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      annotations: { 'backstage.io/managed-by-origin-location': origin },
    },
  };
}

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach(close => close()));

/** Serves the guard in front of a catalog that answers 299 to whatever reaches it. */
async function serve(options: {
  entities: ReturnType<typeof entity>[];
  /** Names of the entities that the caller owns. */
  owned?: string[];
  admin?: boolean;
}) {
  const auth = mockServices.auth({ pluginId: 'catalog' });
  const catalog = catalogServiceMock.mock();
  catalog.getLocationById.mockImplementation(async id =>
    id === LOCATION.id ? LOCATION : undefined,
  );
  catalog.getEntities.mockResolvedValue({ items: options.entities });
  const batches: number[] = [];
  const permissions = mockServices.permissions.mock({
    async authorize(requests: AuthorizePermissionRequest[]) {
      batches.push(requests.length);
      return requests.map(({ permission, resourceRef }) => {
        const allowed =
          permission.name === 'catalog.location.delete'
            ? options.admin
            : options.owned?.some(name =>
                String(resourceRef).endsWith(`/${name}`),
              );
        return {
          result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
        };
      });
    },
  });
  const event = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => event),
  });
  const logger = mockServices.logger.mock();

  const app = express();
  app.use(
    createLocationGuard({
      auditor,
      auth,
      catalog,
      httpAuth: mockServices.httpAuth({ pluginId: 'catalog' }),
      logger,
      ownership: new LocationOwnership({ auth, catalog, permissions }),
    }),
  );
  app.use((_req, res) => {
    res.status(299).end();
  });
  app.use(
    MiddlewareFactory.create({
      config: mockServices.rootConfig(),
      logger,
    }).error(),
  );
  const server = app.listen(0, '127.0.0.1');
  await new Promise(resolve => {
    server.once('listening', resolve);
  });
  closers.push(() => server.close());
  const { port } = server.address() as AddressInfo;

  async function call(
    method: string,
    path = `/locations/${LOCATION.id}`,
    authorization = mockCredentials.user.header(),
  ) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { authorization },
    });
    return { status: response.status, text: await response.text() };
  }
  return { call, catalog, auditor, event, batches, logger };
}

describe('createLocationGuard', () => {
  it('deletes for the owner of everything, with the rights of the backend', async () => {
    const { call, catalog, event, batches } = await serve({
      entities: [entity('carts'), entity('generated', 'Location')],
      owned: ['carts'],
    });
    expect((await call('DELETE')).status).toBe(204);
    // Not the right to change every location: asking would be audited as a refusal.
    expect(batches).toEqual([1]);
    expect(catalog.removeLocationById).toHaveBeenCalledWith(LOCATION.id, {
      credentials: mockCredentials.service('plugin:catalog'),
    });
    expect(event.success).toHaveBeenCalledTimes(1);
  });

  it.each(['DELETE', 'PUT'])(
    'refuses %s to the owner of a part and says so',
    async method => {
      const { call, catalog, event } = await serve({
        entities: [entity('carts'), entity('ledger')],
        owned: ['carts'],
      });
      const { status, text } = await call(method);
      expect(status).toBe(403);
      expect(text).toContain('You do not own 1 of the 2 entities');
      expect(catalog.removeLocationById).not.toHaveBeenCalled();
      expect(event.fail).toHaveBeenCalledTimes(1);
    },
  );

  it.each(['DELETE', 'PUT'])(
    'refuses %s of a location that brought nothing',
    async method => {
      const { call } = await serve({ entities: [entity('x', 'Location')] });
      const { status, text } = await call(method);
      expect([status, text]).toEqual([403, expect.stringContaining('admin')]);
    },
  );

  it.each(['DELETE', 'PUT'])(
    'answers 404 to %s of an unknown location',
    async method => {
      const { call } = await serve({
        entities: [entity('carts')],
        owned: ['carts'],
      });
      expect((await call(method, '/locations/other')).status).toBe(404);
    },
  );

  it('passes the change of an owner on to the catalog', async () => {
    const { call } = await serve({
      entities: [entity('carts')],
      owned: ['carts'],
    });
    expect((await call('PUT')).status).toBe(299);
  });

  it.each(['DELETE', 'PUT'])(
    'passes %s of an admin on to the catalog',
    async method => {
      const { call, catalog } = await serve({
        entities: [entity('ledger')],
        admin: true,
      });
      expect((await call(method)).status).toBe(299);
      expect(catalog.removeLocationById).not.toHaveBeenCalled();
    },
  );

  it.each(['DELETE', 'PUT'])(
    'passes %s of a service on to the catalog',
    async method => {
      const { call, batches } = await serve({ entities: [entity('ledger')] });
      const service = mockCredentials.service.header();
      expect((await call(method, undefined, service)).status).toBe(299);
      expect(batches).toEqual([]);
    },
  );

  it('does not mistake a URL that differs in case for the same location', async () => {
    const { call } = await serve({
      entities: [
        entity('carts'),
        entity('ledger', 'Component', ORIGIN.toUpperCase()),
      ],
      owned: ['carts'],
    });
    expect((await call('DELETE')).status).toBe(204);
  });

  it('asks about many entities in parts, and about all of them', async () => {
    const names = Array.from({ length: 250 }, (_, index) => `c${index}`);
    const { call, batches } = await serve({
      entities: names.map(name => entity(name)),
      owned: names.slice(0, -1),
    });
    const { status, text } = await call('DELETE');
    expect(status).toBe(403);
    expect(text).toContain('You do not own 1 of the 250 entities');
    expect(batches).toEqual([100, 100, 50, 1]);
  });

  it.each([
    ['/locations?onConflict=refresh', 403],
    ['/locations?onConflict=reject&onConflict=refresh', 403],
    ['/locations?onConflict=reject', 299],
    ['/locations', 299],
  ])('answers the registration %s with %i', async (path, expected) => {
    const { call } = await serve({ entities: [] });
    expect((await call('POST', path)).status).toBe(expected);
  });

  it('refuses all the same when the audit log fails', async () => {
    const { call, auditor, logger } = await serve({ entities: [] });
    auditor.createEvent.mockRejectedValue(new Error('disk full'));
    expect((await call('DELETE')).status).toBe(403);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('disk full'),
    );
  });
});
