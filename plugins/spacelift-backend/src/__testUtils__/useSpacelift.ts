import {
  startSpaceliftSimulator,
  type SpaceliftSimulator,
} from '@internal/simulator';
import { ManualClock } from '@internal/vendor-client/testUtils';
import {
  startSpaceliftBackend,
  type TestSpaceliftOptions,
} from './startSpaceliftBackend';

/** Every request has a timer that ends it. */
async function untilIdle(clock: ManualClock): Promise<void> {
  while (clock.pending > 0) {
    await new Promise(resolve => setTimeout(resolve, 1));
  }
}

/**
 * Runs a simulated Spacelift for the tests of a file, with a clock that it shares with the backends. Pauses between
 * retries pass at once. Before each test Spacelift is as new.
 */
export function useSpacelift() {
  let clock = new ManualClock();
  let running: SpaceliftSimulator | undefined;

  const simulator = () => {
    if (!running) {
      throw new Error('The simulated Spacelift is not running');
    }
    return running;
  };

  beforeAll(async () => {
    running = await startSpaceliftSimulator({ clock: () => clock.now() });
  });
  beforeEach(() => {
    clock = new ManualClock({ skipSleepsUpToMs: 1500 });
    running?.reset();
  });
  afterAll(() => running?.stop());

  return {
    get simulator() {
      return simulator();
    },
    get clock() {
      return clock;
    },
    /** Lets time pass, when nothing is under way any more, and waits until nothing is again. */
    pass: async (ms: number) => {
      await untilIdle(clock);
      await clock.advance(ms);
      await untilIdle(clock);
    },
    /** How often an operation was asked, by its name. */
    asked: (name: string) => simulator().operations().byName[name]?.count ?? 0,
    /** Boots a backend for it. */
    start: (options: TestSpaceliftOptions = {}) =>
      startSpaceliftBackend({ url: simulator().url, clock, ...options }),
  };
}
