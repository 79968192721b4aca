import type { Entity } from '@backstage/catalog-model';
import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { eventMeshAnnotations } from '@internal/plugin-knative-event-mesh-common';
import { z } from 'zod';
import { providerName } from '../names/environmentNames';
import { createEnvironmentEntity } from './createEnvironmentEntity';

const resourceSpec = z
  .object({ owner: z.string().optional(), system: z.string().optional() })
  .catch({});
const consumersKnown = z.enum(['all', 'labelled']).optional().catch(undefined);

/** Whether an environment's Resource already says this. */
export function saysSo(known: Entity | undefined, message: string): boolean {
  const said = known?.metadata.annotations?.[eventMeshAnnotations.syncProblem];
  return said === message;
}

/**
 * Says in the catalog why an environment cannot be read, and leaves everything else of it as it is: since when, as long
 * as the reason is the same; when it was read last; whose it is.
 */
export async function markMisconfigured(
  connection: EntityProviderConnection,
  options: {
    environment: string;
    /** Its Resource as it is in the catalog. */
    known: Entity | undefined;
    owner?: string;
    system?: string;
    /** Cause and remedy, without secrets. */
    message: string;
    /** Milliseconds since the epoch. */
    now: number;
  },
): Promise<void> {
  const { environment, known, message } = options;
  const annotations = known?.metadata.annotations ?? {};
  const spec = resourceSpec.parse(known?.spec);
  const earlier = saysSo(known, message)
    ? annotations[eventMeshAnnotations.syncFailingSince]
    : undefined;
  const lastSuccess = annotations[eventMeshAnnotations.syncLastSuccess];
  await connection.applyMutation({
    type: 'delta',
    added: [
      {
        locationKey: providerName(environment),
        entity: createEnvironmentEntity({
          environment,
          owner: options.owner ?? spec.owner,
          system: options.system ?? spec.system,
          consumersKnown: consumersKnown.parse(
            annotations[eventMeshAnnotations.consumersKnown],
          ),
          sync: {
            state: 'misconfigured',
            problem: { code: 'MISCONFIGURED', message },
            since: earlier ?? new Date(options.now).toISOString(),
            ...(lastSuccess && { lastSuccess }),
          },
        }),
      },
    ],
    removed: [],
  });
}
