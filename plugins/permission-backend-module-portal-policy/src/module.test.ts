import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import permissionBackend from '@backstage/plugin-permission-backend';
import type { JsonObject } from '@backstage/types';
import policyModule from '.';

const catalogWithoutGuard = createBackendPlugin({
  pluginId: 'catalog',
  register(reg) {
    reg.registerInit({ deps: {}, async init() {} });
  },
});

function start(data: JsonObject, ...more: (typeof permissionBackend)[]) {
  return startTestBackend({
    features: [
      mockServices.rootConfig.factory({ data }),
      permissionBackend,
      policyModule,
      ...more,
    ],
  });
}

describe('permissionModulePortalPolicy', () => {
  it('starts', async () => {
    const { server } = await start({ permission: { enabled: true } });
    const health = await fetch(
      `http://127.0.0.1:${server.port()}/api/permission/health`,
    );
    expect(health.status).toBe(200);
  });

  it('refuses to start while permissions are off', async () => {
    await expect(start({})).rejects.toThrow(/permission\.enabled/);
  });

  it('refuses to start with an admin that it does not understand', async () => {
    await expect(
      start({
        permission: { enabled: true },
        portalPolicy: { admins: ['platform'] },
      }),
    ).rejects.toThrow(/portalPolicy\.admins\[0\].*"platform"/);
  });

  it('refuses to start beside a catalog that has no location guard', async () => {
    await expect(
      start({ permission: { enabled: true } }, catalogWithoutGuard),
    ).rejects.toThrow(/location-guard.*@internal\/backend-hardening/);
  });
});
