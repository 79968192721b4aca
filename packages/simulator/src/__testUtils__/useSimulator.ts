import type { VendorSimulator } from '../http/startVendor';

/**
 * Starts a simulator for a test file, resets it before each test and stops it at the end.
 *
 * @returns the running simulator; to be called within a test
 */
export function useSimulator<T extends Pick<VendorSimulator, 'reset' | 'stop'>>(
  start: () => Promise<T>,
): () => T {
  let simulator: T | undefined;

  beforeAll(async () => {
    simulator = await start();
  });
  beforeEach(() => simulator?.reset());
  afterAll(() => simulator?.stop());

  return () => {
    if (!simulator) {
      throw new Error('The simulator is not running');
    }
    return simulator;
  };
}
