import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type BackendFeature,
  type PermissionsServiceRequestOptions,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import { createRecordingLogger } from '@internal/vendor-client/testUtils';
import { z } from 'zod';
import { knativeEventMeshModule } from '../module';
import { until } from './until';

/** How a test's catalog differs from the usual one. */
export interface MeshCatalogOptions {
  /** The block `catalog.providers.knativeEventMesh`. */
  environments?: JsonObject;
  /** Entities of people, as from their files. */
  entities?: Entity[];
  /** Folder of the databases; in memory when absent. Give it to a second portal for a restart. */
  databases?: string;
  features?: BackendFeature[];
  /** The portal's own scheduler instead of the one that only runs what `run` starts. */
  withRealScheduler?: boolean;
}

const FILE =
  'url:https://github.com/acme/everything/blob/main/catalog-info.yaml';

function fromFile(entity: Entity): Entity {
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        [ANNOTATION_LOCATION]: FILE,
        [ANNOTATION_ORIGIN_LOCATION]: FILE,
      },
    },
  };
}

/** Brings entities as the files of people do. */
function createFiles() {
  let connection: EntityProviderConnection | undefined;
  const feature = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'files-of-people',
    register(env) {
      env.registerInit({
        deps: { processing: catalogProcessingExtensionPoint },
        async init({ processing }) {
          processing.addEntityProvider({
            getProviderName: () => 'files',
            connect: async connected => {
              connection = connected;
            },
          });
        },
      });
    },
  });
  const add = async (entities: readonly Entity[]) =>
    connection?.applyMutation({
      type: 'delta',
      removed: [],
      added: entities.map(entity => ({
        entity: fromFile(entity),
        locationKey: FILE,
      })),
    });
  return { feature, add };
}

/** Only services of the portal may see anything; who asks without credentials is refused before that. */
function decide({ credentials }: PermissionsServiceRequestOptions) {
  const { type } = z.object({ type: z.string() }).parse(credentials.principal);
  const result: AuthorizeResult.ALLOW | AuthorizeResult.DENY =
    type === 'service' ? AuthorizeResult.ALLOW : AuthorizeResult.DENY;
  return { result };
}

/**
 * Boots a real catalog with this module and the default policy for credentials. Schedules do not run by themselves;
 * `run` starts one. Resolves when the entities of people are stitched.
 */
export async function startMeshCatalog(options: MeshCatalogOptions) {
  const { environments = {}, entities = [], databases } = options;
  const logger = createRecordingLogger();
  const scheduler = mockServices.scheduler();
  const files = createFiles();
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      knativeEventMeshModule,
      files.feature,
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: databases
              ? {
                  client: 'better-sqlite3',
                  connection: { directory: databases },
                }
              : { client: 'better-sqlite3', connection: ':memory:' },
          },
          catalog: {
            processingInterval: { seconds: 2 },
            stitchingStrategy: { pollingInterval: { milliseconds: 50 } },
            providers: { knativeEventMesh: environments },
          },
        },
      }),
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      mockServices.permissions.mock({
        authorize: async (requests, request) =>
          requests.map(() => decide(request)),
        authorizeConditional: async (requests, request) =>
          requests.map(() => decide(request)),
      }).factory,
      options.withRealScheduler
        ? schedulerServiceFactory
        : createServiceFactory({
            service: coreServices.scheduler,
            deps: {},
            factory: () => scheduler,
          }),
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => logger,
      }),
      ...(options.features ?? []),
    ],
  });

  const base = `http://localhost:${backend.server.port()}/api/catalog`;
  const headers = {
    authorization: mockCredentials.service.header(),
    // A kept connection may be closed by the backend just when a busy catalog lets the next question through.
    connection: 'close',
  };

  async function find(ref: string): Promise<Entity | undefined> {
    const [, kind, namespace, name] = /^(.+):(.+)\/(.+)$/.exec(ref) ?? [];
    const response = await fetch(
      `${base}/entities/by-name/${kind}/${namespace}/${name}`,
      { headers },
    );
    return response.ok ? response.json() : undefined;
  }

  async function list(filter: string): Promise<Entity[]> {
    const response = await fetch(`${base}/entities?filter=${filter}`, {
      headers,
    });
    return response.json();
  }

  const portal = {
    backend,
    logger,
    find,
    list,
    /** Waits until an entity is there, and meets a condition. */
    see: (ref: string, holds: (entity: Entity) => boolean = () => true) =>
      until(async () => {
        const entity = await find(ref);
        return entity && holds(entity) ? entity : undefined;
      }),
    /** Reads a mesh now. */
    run: (environment = 'dev') =>
      scheduler.triggerTask(`knative-event-mesh-provider-${environment}:run`),
    /** Lets an environment that cannot be read say so, as soon as the catalog can be asked. */
    checkState: (environment = 'dev') =>
      scheduler.triggerTask(`knative-event-mesh-provider-${environment}:state`),
    /** Waits until there are so many entities of an environment, and returns their references. */
    seeMesh: (environment: string, count: number) =>
      until(async () => {
        const found = await list(
          `metadata.annotations.knative.dev/environment=${environment}`,
        );
        const refs = found.map(entity => stringifyEntityRef(entity)).sort();
        return refs.length === count ? refs : undefined;
      }),
    /** Targets of an entity's relations of one type, sorted. */
    relations: (entity: Entity, type: string) =>
      (entity.relations ?? [])
        .filter(relation => relation.type === type)
        .map(({ targetRef }) => targetRef)
        .sort(),
  };
  const addFiles = async (added: readonly Entity[]) => {
    await files.add(added);
    for (const entity of added) {
      await portal.see(stringifyEntityRef(entity));
    }
  };
  await addFiles(entities);
  return {
    ...portal,
    /** Adds entities of people, and waits until they are stitched. */
    addFiles,
  };
}
