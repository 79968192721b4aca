import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import githubEmailDomainModule from '..';
import { AuditRecorder, LogRecorder } from './Recorders';
import { APP_ORIGIN, Visitor } from './Visitor';

/** Client of the test portal; its secret must not appear anywhere. */
export const CLIENT = {
  clientId: 'callboard-test',
  clientSecret: 'canary-client-secret',
};

/** A running portal: the real auth plugin with this module, a catalog in memory. */
export interface TestPortal {
  url: string;
  audit: AuditRecorder;
  log: LogRecorder;
  /** The catalog that it asks; replace entities to change it. */
  catalog: { entities: Entity[]; down: boolean };
  visitor(): Visitor;
  stop(): Promise<void>;
}

/** Starts a portal against a GitHub at `github`, on a free port. */
export async function startPortal(options: {
  github: string;
  policy?: JsonObject;
  client?: JsonObject;
  auth?: JsonObject;
  entities?: Entity[];
}): Promise<TestPortal> {
  const audit = new AuditRecorder();
  const log = new LogRecorder();
  const catalog = { entities: options.entities ?? [], down: false };
  const ask = () => {
    if (catalog.down) {
      throw new Error('the catalog is down');
    }
    return catalogServiceMock({ entities: catalog.entities });
  };

  const backend = await startTestBackend({
    features: [
      authPlugin,
      githubEmailDomainModule,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: APP_ORIGIN },
          backend: { baseUrl: 'http://localhost' },
          auth: {
            environment: 'production',
            providers: {
              github: {
                production: {
                  ...CLIENT,
                  enterpriseInstanceUrl: options.github,
                  ...options.client,
                },
              },
            },
            ...options.auth,
          },
          signInPolicy: {
            github: {
              allowedEmailDomains: ['acme.example'],
              outageGrace: '0s',
              ...options.policy,
            },
          },
        },
      }),
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => log,
      }),
      createServiceFactory({
        service: coreServices.logger,
        deps: {},
        factory: () => log,
      }),
      createServiceFactory({
        service: coreServices.auditor,
        deps: {},
        factory: () => audit,
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () =>
          catalogServiceMock.mock({
            getEntities: async (request, credentials) =>
              ask().getEntities(request, credentials),
            getEntityByRef: async (ref, credentials) =>
              ask().getEntityByRef(ref, credentials),
          }),
      }),
    ],
  });
  const url = `http://localhost:${backend.server.port()}`;
  return {
    url,
    audit,
    log,
    catalog,
    visitor: () => new Visitor(url),
    stop: () => backend.stop(),
  };
}
