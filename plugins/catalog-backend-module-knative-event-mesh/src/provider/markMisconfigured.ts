import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { providerName } from '../names/environmentNames';
import { createEnvironmentEntity } from './createEnvironmentEntity';

/** Says in the catalog why an environment cannot be read, and leaves everything else of it as it is. */
export async function markMisconfigured(
  connection: EntityProviderConnection,
  options: {
    environment: string;
    owner?: string;
    system?: string;
    /** Cause and remedy, without secrets. */
    message: string;
    /** Milliseconds since the epoch. */
    now: number;
    /** ISO 8601; absent when it is not known. */
    lastSuccess?: string;
  },
): Promise<void> {
  const { environment, owner, system, message, now, lastSuccess } = options;
  await connection.applyMutation({
    type: 'delta',
    added: [
      {
        locationKey: providerName(environment),
        entity: createEnvironmentEntity({
          environment,
          owner,
          system,
          sync: {
            state: 'misconfigured',
            problem: { code: 'MISCONFIGURED', message },
            since: new Date(now).toISOString(),
            ...(lastSuccess && { lastSuccess }),
          },
        }),
      },
    ],
    removed: [],
  });
}
