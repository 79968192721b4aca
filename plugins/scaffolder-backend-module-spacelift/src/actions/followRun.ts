import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Clock } from '@internal/vendor-client';
import type { TemplateRun } from '../client/SpaceliftBackend';

const PAUSES_MS = [2000, 5000, 10_000];
const MAX_FAILURES = 5;

/** How to follow a run. */
export interface FollowRunOptions {
  /** As it was started. */
  run: TemplateRun;
  read(): Promise<TemplateRun>;
  timeoutMs: number;
  clock: Clock;
  logger: LoggerService;
  signal?: AbortSignal;
}

/**
 * Follows a run until it is over, or waits for somebody to decide in Spacelift, and tells each change of state. Survives
 * some failed questions in a row.
 *
 * @returns the run as it was last
 * @throws Error after the time is over, with the run's address; the run goes on. The signal's reason when it is aborted.
 */
export async function followRun(
  options: FollowRunOptions,
): Promise<TemplateRun> {
  const { read, timeoutMs, clock, logger, signal } = options;
  const end = clock.now() + timeoutMs;
  let { run } = options;
  let failures = 0;
  for (let poll = 0; !run.finished && run.group !== 'needsAttention'; poll++) {
    const pause = PAUSES_MS[Math.min(poll, PAUSES_MS.length - 1)];
    if (clock.now() + pause > end) {
      throw new Error(
        `The run was not over after ${
          timeoutMs / 60_000
        } minutes and goes on without this template: ${run.url}`,
      );
    }
    await clock.sleep(pause, signal);
    try {
      const next = await read();
      if (next.state !== run.state) {
        logger.info(`The run is ${next.state}`);
      }
      run = next;
      failures = 0;
    } catch (error) {
      signal?.throwIfAborted();
      failures += 1;
      if (failures >= MAX_FAILURES) {
        throw error;
      }
      logger.warn(
        `Could not ask for the run, and will ask again: ${
          toError(error).message
        }`,
      );
    }
  }
  return run;
}
