import { collectSecrets } from './collectSecrets';
import { describeStartFailure } from './describeStartFailure';
import { exitWithReason } from './exitWithReason';
import { redactSecrets } from './redactSecrets';

const STOP_LIMIT_MS = 5000;

/** The part of a backend that starting it needs. */
export interface StartableBackend {
  start(): Promise<unknown>;
  stop?(): Promise<void>;
}

/**
 * Starts a backend, and ends the process with code 1 when that fails, the reason on the last
 * line. Stock leaves a process behind that answers "alive" for ever and never serves, so
 * nothing restarts it.
 *
 * Parts that did start get up to five seconds to put down what they hold, such as the lock
 * of a task that other instances wait for.
 */
export async function runBackend(backend: StartableBackend): Promise<void> {
  try {
    await backend.start();
  } catch (error) {
    surviveAftermath();
    const [secrets] = await Promise.all([collectSecrets(), stop(backend)]);
    await exitWithReason(redactSecrets(describeStartFailure(error), secrets));
  }
}

// Parts that come down fail in turn, and the framework stops listening to that when it
// stops. Without a listener Node would end the process at once, with a stack trace of some
// follow-up failure on the last line.
function surviveAftermath() {
  process.on('unhandledRejection', () => {});
  process.on('uncaughtException', () => {});
}

async function stop(backend: StartableBackend): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>(resolve => {
    timer = setTimeout(resolve, STOP_LIMIT_MS);
  });
  // A backend that could not start may not be able to stop either.
  const stopped = Promise.resolve(backend.stop?.()).catch(() => undefined);
  await Promise.race([stopped, limit]);
  clearTimeout(timer);
}
