import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { answerParent } from '../lib/child/answerParent';
import { createPortalBackend } from '../lib/portal/createPortalBackend';
import { CatalogState } from './CatalogState';
import { OWNER } from './entities';
import { ENVIRONMENT, LOCATION_KEY, startSchema, TASK } from './messages';
import { ManualScheduler } from './ManualScheduler';

const kinds = ['API', 'Component', 'Group', 'Location', 'Resource', 'System'];

const scheduler = new ManualScheduler();
let catalog: CatalogState | undefined;
let queries: string[] = [];

const requestSchema = z.object({ request: z.instanceof(IncomingMessage) });

// Nothing else in this process asks the catalog over HTTP: the benchmark looks into the database.
subscribe('http.server.request.start', message => {
  const { request } = requestSchema.parse(message);
  if (request.url?.startsWith('/api/catalog/')) {
    queries.push(`${request.method} ${request.url}`);
  }
});

function running(): CatalogState {
  if (!catalog) {
    throw new Error('The catalog has not been started.');
  }
  return catalog;
}

const watchCatalog = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'bench-state',
  register({ registerInit }) {
    registerInit({
      deps: { database: coreServices.database },
      async init({ database }) {
        catalog = new CatalogState(await database.getClient());
      },
    });
  },
});

answerParent({
  start: async payload => {
    const { port, catalogFile, source, baseUrl } = startSchema.parse(payload);
    const backend = createPortalBackend({
      port,
      catalogFile,
      config: {
        catalog: {
          rules: [{ allow: kinds }],
          locations: [{ type: 'file', target: catalogFile }],
          // Whatever is processed within the benchmark has been handed over, and is not due anyway.
          processingInterval: { hours: 24 },
          providers: {
            knativeEventMesh: {
              [ENVIRONMENT]: {
                source,
                baseUrl,
                token: 'simulated',
                owner: OWNER,
                createSystem: true,
              },
            },
          },
        },
      },
    });
    backend.add(
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
    );
    backend.add(watchCatalog);
    backend.add(
      import('@internal/plugin-catalog-backend-module-knative-event-mesh'),
    );
    await backend.start();
  },
  /** Waits for so many milliseconds until the catalog has nothing to do; since when, or null when it still has. */
  settle: payload => running().settle(z.number().parse(payload)),
  /** Reads the event mesh once, and hands it over to the catalog. From when to when, in unix milliseconds. */
  run: async () => {
    await running().remember();
    queries = [];
    const startedAt = Date.now();
    await scheduler.run(TASK);
    return { startedAt, readAt: Date.now() };
  },
  /** What has become of it. */
  outcome: async () => {
    const state = running();
    return {
      entities: await state.count(LOCATION_KEY),
      changes: await state.changes(),
      queries,
      relations: await state.relations(),
    };
  },
});
