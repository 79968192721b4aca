import { mockServices } from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import type {
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import { eventMeshAnnotations } from '@internal/plugin-knative-event-mesh-common';
import {
  createRecordingLogger,
  ManualClock,
} from '@internal/vendor-client/testUtils';
import { z } from 'zod';
import { readEnvironments } from '../config';
import { createProviders } from '../provider/createProviders';
import { createRecordingMetrics } from './RecordingMetrics';

/** A catalog that only stores what providers bring. */
class StoredEntities {
  readonly mutations: EntityProviderMutation[] = [];
  readonly entities = new Map<string, Entity>();

  apply(mutation: EntityProviderMutation): void {
    this.mutations.push(mutation);
    if (mutation.type === 'full') {
      this.entities.clear();
    }
    const added = mutation.type === 'full' ? mutation.entities : mutation.added;
    for (const { entity } of added) {
      this.entities.set(stringifyEntityRef(entity), entity);
    }
  }

  /** References of what stands for objects of a mesh; with a location, of those from there, in any case as in catalogs. */
  objects(location?: string): string[] {
    const wanted = location?.toLowerCase();
    return [...this.entities].flatMap(([ref, { metadata }]) => {
      const own = metadata.annotations?.[ANNOTATION_LOCATION]?.toLowerCase();
      return /^(api|component):/.test(ref) && (!wanted || own === wanted)
        ? [ref]
        : [];
    });
  }
}

const byLocation = z.object({
  filter: z.object({
    [`metadata.annotations.${ANNOTATION_LOCATION}`]: z.string(),
  }),
});

function locationIn(request: unknown): string {
  return Object.values(byLocation.parse(request).filter)[0];
}

/**
 * Starts the providers of a configuration against a stand-in for the catalog, without waiting for any schedule. Two of
 * them can share `stored`, as before and after a restart, or as replicas.
 */
export async function startProviders(
  environments: JsonObject,
  {
    stored = new Map<string, StoredEntities>(),
    scheduler = mockServices.scheduler(),
  } = {},
) {
  const logger = createRecordingLogger();
  const { metrics, values } = createRecordingMetrics();
  const clock = new ManualClock({ skipSleepsUpToMs: 6000 });
  const stopping = new AbortController();
  const storeOf = (provider: string) => {
    const store = stored.get(provider) ?? new StoredEntities();
    stored.set(provider, store);
    return store;
  };
  const all = () => [...stored.values()];
  const catalog = catalogServiceMock.mock({
    queryEntities: async request => ({
      items: [],
      totalItems: all().flatMap(store => store.objects(locationIn(request)))
        .length,
      pageInfo: {},
    }),
    getEntityByRef: async ref =>
      all()
        .map(store => store.entities.get(String(ref)))
        .find(Boolean),
  });
  const config = new ConfigReader({
    catalog: { providers: { knativeEventMesh: environments } },
  });
  const providers = createProviders(readEnvironments(config), {
    auth: mockServices.auth(),
    catalog,
    clock,
    logger,
    metrics,
    scheduler,
    stopping: stopping.signal,
  });
  for (const provider of providers) {
    const connection: EntityProviderConnection = {
      applyMutation: async mutation =>
        storeOf(provider.getProviderName()).apply(mutation),
      refresh: async () => undefined,
    };
    await provider.connect(connection);
  }
  const nameOf = (environment: string) =>
    `knative-event-mesh-provider-${environment}`;
  return {
    catalog,
    clock,
    logger,
    values,
    stopping,
    stored,
    names: providers.map(provider => provider.getProviderName()),
    scheduler,
    run: (environment = 'dev') =>
      scheduler.triggerTask(`${nameOf(environment)}:run`),
    /** Lets an environment that cannot be read say so, as soon as the catalog can be asked. */
    checkState: (environment = 'dev') =>
      scheduler.triggerTask(`${nameOf(environment)}:state`),
    store: (environment = 'dev') => storeOf(nameOf(environment)),
    /** What the entity of an environment says about its synchronisation. */
    sync: (environment = 'dev') => {
      const annotations = storeOf(nameOf(environment)).entities.get(
        `resource:default/knative-event-mesh-${environment}`,
      )?.metadata.annotations;
      return {
        state: annotations?.[eventMeshAnnotations.syncState],
        problem: annotations?.[eventMeshAnnotations.syncProblem],
        since: annotations?.[eventMeshAnnotations.syncFailingSince],
        lastSuccess: annotations?.[eventMeshAnnotations.syncLastSuccess],
      };
    },
  };
}
