import type { Entity } from '@backstage/catalog-model';
import {
  EVENT_MESH_ENVIRONMENT_TYPE,
  eventMeshAnnotations,
  type ConsumersKnown,
} from '@internal/plugin-knative-event-mesh-common';
import { environmentAnnotations } from '../mapper/createEntity';
import { DEFAULT_OWNER } from '../mapper/findOwnership';
import { environmentName } from '../names/environmentNames';
import type { SyncState } from '../state/SyncState';

function stateAnnotations(sync: SyncState): Record<string, string> {
  return sync.state === 'ok'
    ? {
        [eventMeshAnnotations.syncState]: sync.state,
        ...(sync.unreadableSubscribers && {
          [eventMeshAnnotations.unreadableSubscribers]: String(
            sync.unreadableSubscribers,
          ),
        }),
      }
    : {
        [eventMeshAnnotations.syncState]: sync.state,
        [eventMeshAnnotations.syncProblem]: sync.problem.message,
        [eventMeshAnnotations.syncFailingSince]: sync.since,
        ...(sync.lastSuccess && {
          [eventMeshAnnotations.syncLastSuccess]: sync.lastSuccess,
        }),
      };
}

/**
 * The Resource that stands for an environment and says how its synchronisation does. It only changes with that state, so
 * that a run without news leaves it alone.
 */
export function createEnvironmentEntity(options: {
  environment: string;
  owner?: string;
  system?: string;
  /** Absent when the environment never had usable settings, as far as is known. */
  consumersKnown?: ConsumersKnown;
  sync: SyncState;
}): Entity {
  const {
    environment,
    owner = DEFAULT_OWNER,
    system,
    consumersKnown,
    sync,
  } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: environmentName(environment),
      namespace: 'default',
      title: `Event mesh ${environment}`,
      description: `Knative event mesh of the environment ${environment}`,
      annotations: {
        ...environmentAnnotations(environment),
        ...(consumersKnown && {
          [eventMeshAnnotations.consumersKnown]: consumersKnown,
        }),
        ...stateAnnotations(sync),
      },
    },
    spec: {
      type: EVENT_MESH_ENVIRONMENT_TYPE,
      owner,
      ...(system && { system }),
    },
  };
}
