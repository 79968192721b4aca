import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { benchSignIn } from './benchSignIn';

/** What a benchmark's backend needs to know. */
export interface PortalBackendOptions {
  /** Port on 127.0.0.1. */
  port: number;
  /** Absolute path of a catalog file. */
  catalogFile: string;
  /** Further configuration, for the plugins that are measured. */
  config?: JsonObject;
}

/**
 * A backend as the portal's: hardening, verified tokens, catalog, permissions with the portal's policy. The features
 * to measure are still to be added. Databases are in memory.
 */
export function createPortalBackend(
  options: PortalBackendOptions,
): ReturnType<typeof createBackend> {
  const baseUrl = `http://127.0.0.1:${options.port}`;
  const config = new ConfigReader({
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: `127.0.0.1:${options.port}`,
      database: { client: 'better-sqlite3', connection: ':memory:' },
    },
    auth: { environment: 'bench', providers: { bench: { bench: {} } } },
    permission: { enabled: true },
    catalog: {
      rules: [{ allow: ['Component'] }],
      locations: [{ type: 'file', target: options.catalogFile }],
    },
    ...options.config,
  });

  const backend = createBackend();
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => config,
    }),
  );
  backend.add(import('@internal/backend-hardening'));
  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(benchSignIn);
  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(
    import('@internal/plugin-permission-backend-module-portal-policy'),
  );
  backend.add(import('@backstage/plugin-catalog-backend'));
  return backend;
}
