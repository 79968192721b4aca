import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  EVENT_MESH_ENVIRONMENT_TYPE,
  eventMeshAnnotations,
  type ConsumersKnown,
} from '@internal/plugin-knative-event-mesh-common';
import { isFromEventMesh } from '../lib/isFromEventMesh';
import { fromEventMesh } from './eventTypeQuery';

/** How the synchronisation of an environment is doing; `unknown` is what a newer portal says. */
export type SyncState = 'ok' | 'failing' | 'misconfigured' | 'unknown';

/** An event mesh of the configuration. */
export interface Environment {
  ref: string;
  name: string;
  state: SyncState;
  /** Which consumers it can know of; `all` where nothing says otherwise. */
  consumersKnown: ConsumersKnown;
  /** How many subscribers could not be read; 0 where nothing says so. */
  unreadableSubscribers: number;
  /** One sentence with cause and remedy, where it is not `ok`. */
  problem?: string;
  /** ISO 8601, since when it is not `ok`. */
  failingSince?: string;
  /** ISO 8601, when it was read last; absent where it is `ok`, or was never read. */
  lastSuccess?: string;
}

const MAX_ENVIRONMENTS = 100;
const states: readonly SyncState[] = ['ok', 'failing', 'misconfigured'];

function readEnvironment(entity: Entity): Environment {
  const annotations = entity.metadata.annotations ?? {};
  const said = annotations[eventMeshAnnotations.syncState];
  const state = states.find(each => each === said) ?? 'unknown';
  return {
    ref: stringifyEntityRef(entity),
    name: annotations[eventMeshAnnotations.environment] ?? entity.metadata.name,
    state,
    consumersKnown:
      annotations[eventMeshAnnotations.consumersKnown] === 'labelled'
        ? 'labelled'
        : 'all',
    unreadableSubscribers:
      Number(annotations[eventMeshAnnotations.unreadableSubscribers]) || 0,
    ...(state !== 'ok' && {
      problem: annotations[eventMeshAnnotations.syncProblem],
      failingSince: annotations[eventMeshAnnotations.syncFailingSince],
      lastSuccess: annotations[eventMeshAnnotations.syncLastSuccess],
    }),
  };
}

/** Reads the environments that the portal synchronises, by name. Resources that somebody has registered do not count. */
export async function listEnvironments(
  catalog: CatalogApi,
): Promise<Environment[]> {
  const { items } = await catalog.queryEntities({
    filter: { kind: 'resource', 'spec.type': EVENT_MESH_ENVIRONMENT_TYPE },
    query: fromEventMesh,
    fields: [
      'kind',
      'metadata.name',
      'metadata.namespace',
      'metadata.annotations',
    ],
    limit: MAX_ENVIRONMENTS,
  });
  return items
    .filter(isFromEventMesh)
    .map(readEnvironment)
    .sort((a, b) => a.name.localeCompare(b.name));
}
