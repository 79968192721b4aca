import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type AuthorizePermissionRequest,
} from '@backstage/plugin-permission-common';
import Router from 'express-promise-router';
import type { VendorError } from '../errors/VendorError';
import type { EntityAccessPermission } from '../http/authorizeEntity';
import { createEntityAccess } from '../http/createEntityAccess';
import { vendorErrorHandler } from '../http/vendorErrorHandler';
import { createRecordingLogger } from '../testUtils';

/** How the backend behaves. */
export interface VendorBackendOptions {
  permission: EntityAccessPermission;
  entities?: Entity[];
  /** Which user may read every entity; nobody else sees any. */
  reader?: string;
  decide?: (request: AuthorizePermissionRequest) => boolean;
  /** Thrown by `GET /failure`. */
  failure?: () => VendorError | Error;
}

/** Boots a backend with a plugin `acme-cloud` as every vendor's backend is built: guarded entity routes, vendor errors. */
export async function startVendorBackend(options: VendorBackendOptions) {
  const { entities = [], reader, decide = () => true } = options;
  const stored = catalogServiceMock({ entities });
  const asked: AuthorizePermissionRequest[] = [];
  const errorLogger = createRecordingLogger();
  const plugin = createBackendPlugin({
    pluginId: 'acme-cloud',
    register(env) {
      env.registerInit({
        deps: {
          catalog: catalogServiceRef,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          permissions: coreServices.permissions,
        },
        async init({ catalog, httpAuth, httpRouter, permissions }) {
          const router = Router();
          const access = createEntityAccess({
            httpAuth,
            permissions,
            catalog,
            permission: options.permission,
          });
          router.get('/entities/:kind/:namespace/:name', async (req, res) => {
            const { entity, entityRef, credentials } = await access(req);
            res.json({
              uid: entity.metadata.uid,
              entityRef,
              user: credentials.principal.userEntityRef,
            });
          });
          router.get('/failure', async () => {
            throw options.failure?.() ?? new Error('No failure was planned');
          });
          router.get('/late-failure', async (_req, res) => {
            res.write('begun');
            throw options.failure?.() ?? new Error('No failure was planned');
          });
          router.use(
            vendorErrorHandler({
              vendor: { id: 'acme-cloud', title: 'Acme Cloud' },
              logger: errorLogger,
            }),
          );
          httpRouter.use(router);
        },
      });
    },
  });
  const { server } = await startTestBackend({
    features: [
      plugin,
      // Without this, a request without credentials counts as the mock user's.
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      catalogServiceMock.mock({
        getEntityByRef: async (ref, request) => {
          const user =
            request && 'credentials' in request
              ? (request.credentials?.principal as { userEntityRef?: string })
                  .userEntityRef
              : undefined;
          return reader && user !== reader
            ? undefined
            : stored.getEntityByRef(ref);
        },
      }).factory,
      mockServices.permissions.mock({
        authorize: async requests => {
          asked.push(...requests);
          return requests.map(request => ({
            result: decide(request)
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
          }));
        },
      }).factory,
    ],
  });
  const base = `http://localhost:${server.port()}/api/acme-cloud`;
  return {
    asked,
    errorLogger,
    get: (
      path: string,
      authorization: string | undefined = mockCredentials.user.header(),
    ) =>
      fetch(`${base}${path}`, {
        headers: authorization ? { authorization } : {},
      }),
  };
}
