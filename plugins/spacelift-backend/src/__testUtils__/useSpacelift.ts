import { startSpaceliftSimulator } from '@internal/simulator';
import { ManualClock, useSimulator } from '@internal/vendor-client/testUtils';
import {
  startSpaceliftBackend,
  type TestSpaceliftOptions,
} from './startSpaceliftBackend';

/**
 * Runs a simulated Spacelift for the tests of a file, with a clock that it shares with the backends. Pauses between
 * retries pass at once. Before each test Spacelift is as new.
 */
export function useSpacelift() {
  let clock = new ManualClock();
  beforeEach(() => {
    clock = new ManualClock({ skipSleepsUpToMs: 1500 });
  });
  const simulator = useSimulator(() =>
    startSpaceliftSimulator({ clock: () => clock.now() }),
  );

  return {
    get simulator() {
      return simulator();
    },
    get clock() {
      return clock;
    },
    /** `ManualClock.pass` of the clock. */
    pass: (ms: number) => clock.pass(ms),
    /** How often an operation was asked, by its name. */
    asked: (name: string) => simulator().operations().byName[name]?.count ?? 0,
    /** Boots a backend for it. */
    start: (options: TestSpaceliftOptions = {}) =>
      startSpaceliftBackend({ url: simulator().url, clock, ...options }),
  };
}
