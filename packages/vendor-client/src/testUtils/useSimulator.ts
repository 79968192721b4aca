/** A simulated vendor, as far as tests start and stop it. */
export interface RunningSimulator {
  /** Makes it as new. */
  reset(): void;
  stop(): Promise<void>;
}

/**
 * Runs a simulated vendor for the tests of a file, and makes it as new before each of them. Needs Jest; call it in the
 * body of a file or describe, before hooks that use it.
 *
 * @returns a function that gives the simulator; throws outside of tests and hooks
 */
export function useSimulator<T extends RunningSimulator>(
  start: () => Promise<T>,
): () => T {
  let running: T | undefined;
  beforeAll(async () => {
    running = await start();
  });
  beforeEach(() => running?.reset());
  afterAll(() => running?.stop());
  return () => {
    if (!running) {
      throw new Error(
        'The simulator is not running yet. Use it in tests and hooks.',
      );
    }
    return running;
  };
}
