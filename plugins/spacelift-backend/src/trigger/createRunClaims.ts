import { randomUUID } from 'node:crypto';
import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Clock } from '@internal/vendor-client';
import type { RunClaims } from './RunClaims';

const TABLE = 'run_claims';

interface ClaimRow {
  stack_id: string;
  owner: string;
  run_id: string | null;
  /** Milliseconds since 1970; PostgreSQL gives it as a text. */
  expires_at: number | string;
}

/**
 * Claims in the plugin's database, so that replicas agree about them. The primary key decides between two who insert at
 * the same time. Times are those of the replicas, whose clocks may differ by less than the claims last.
 */
export async function createRunClaims(options: {
  database: DatabaseService;
  clock: Clock;
}): Promise<RunClaims> {
  const { database, clock } = options;
  const db = await database.getClient();
  if (!database.migrations?.skip) {
    await db.migrate.latest({
      directory: resolvePackagePath(
        '@internal/plugin-spacelift-backend',
        'migrations',
      ),
    });
  }
  const rows = () => db<ClaimRow>(TABLE);

  return {
    async claim(stackId, ms) {
      const owner = randomUUID();
      const now = clock.now();
      await rows().where('expires_at', '<=', now).delete();
      await rows()
        .insert({
          stack_id: stackId,
          owner,
          run_id: null,
          expires_at: now + ms,
        })
        .onConflict('stack_id')
        .ignore();
      const row = await rows().where({ stack_id: stackId }).first();
      if (row?.owner !== owner) {
        return { takenBy: { runId: row?.run_id ?? null } };
      }
      const mine = { stack_id: stackId, owner };
      return {
        claim: {
          async keep(keepMs, runId) {
            await rows()
              .where(mine)
              .update({ run_id: runId, expires_at: clock.now() + keepMs });
          },
          async release() {
            await rows().where(mine).delete();
          },
        },
      };
    },
  };
}
