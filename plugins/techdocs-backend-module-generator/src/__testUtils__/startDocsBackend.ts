import {
  coreServices,
  createServiceFactory,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import techdocsPlugin from '@backstage/plugin-techdocs-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import techdocsModulePortalGenerator from '../index';

/** How a sync ended, and everything that the build log showed. */
export interface SyncOutcome {
  event: string;
  data: unknown;
  log: string;
}

/** The real TechDocs backend with the module under test, on a port of its own. */
export interface DocsBackend {
  scheduler: SchedulerService;
  /** What the reader does when somebody opens the documentation. */
  sync(name: string): Promise<SyncOutcome>;
  /** Fetches a published file of a component. */
  file(name: string, path: string): Promise<{ status: number; text: string }>;
  metadata(name: string): Promise<JsonObject>;
  stop(): Promise<void>;
}

/** A component whose documentation lies in a folder of this machine. */
export function docsComponent(name: string, folder: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      uid: `uid-${name}-${Math.random()}`,
      etag: 'etag-1',
      annotations: {
        'backstage.io/managed-by-location': `file:${folder}/catalog-info.yaml`,
        'backstage.io/techdocs-ref': 'dir:.',
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'shop' },
  };
}

/** Starts the backend; `portalGenerator` is the configuration block under test. */
export async function startDocsBackend(options: {
  entities: Entity[];
  publishDirectory: string;
  portalGenerator?: JsonObject;
  techdocs?: JsonObject;
  /** Base of a simulated GitHub's API that stands for github.com. */
  githubApiUrl?: string;
}): Promise<DocsBackend> {
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      techdocsPlugin,
      techdocsModulePortalGenerator,
      catalogServiceMock.factory({ entities: options.entities }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      mockServices.rootConfig.factory({
        data: {
          techdocs: {
            builder: 'local',
            publisher: {
              type: 'local',
              local: { publishDirectory: options.publishDirectory },
            },
            portalGenerator: options.portalGenerator ?? {},
            ...options.techdocs,
          },
          integrations: {
            github: [
              {
                host: 'github.com',
                token: 'not-a-token',
                ...(options.githubApiUrl && {
                  apiBaseUrl: options.githubApiUrl,
                }),
              },
            ],
          },
        },
      }),
    ],
  });
  const base = `http://localhost:${backend.server.port()}/api/techdocs`;
  const get = (path: string) =>
    fetch(`${base}${path}`, {
      headers: { Authorization: mockCredentials.user.header() },
    });

  return {
    scheduler,
    stop: () => backend.stop(),
    async sync(name) {
      const response = await get(`/sync/default/component/${name}`);
      const blocks = (await response.text()).trim().split('\n\n');
      const events = blocks.map(block => ({
        event: /^event: (.*)$/m.exec(block)?.[1] ?? '',
        data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null'),
      }));
      const last = events.at(-1) ?? { event: 'none', data: null };
      const log = events.filter(({ event }) => event === 'log');
      return { ...last, log: log.map(({ data }) => data).join('\n') };
    },
    async file(name, path) {
      const response = await get(
        `/static/docs/default/component/${name}/${path}`,
      );
      return { status: response.status, text: await response.text() };
    },
    async metadata(name) {
      const response = await get(
        `/metadata/techdocs/default/component/${name}`,
      );
      return response.json();
    },
  };
}
