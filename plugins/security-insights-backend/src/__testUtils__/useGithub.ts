import { startGithubSimulator } from '@internal/simulator';
import { ManualClock, useSimulator } from '@internal/vendor-client/testUtils';
import {
  startSecurityInsightsBackend,
  type TestBackendOptions,
} from './startSecurityInsightsBackend';

/**
 * Runs a simulated GitHub for the tests of a file. Time of the backends passes by hand, and pauses between retries at once.
 * Before each test GitHub is as new.
 */
export function useGithub() {
  let clock = new ManualClock();
  beforeEach(() => {
    clock = new ManualClock({ skipSleepsUpToMs: 1500 });
  });
  const simulator = useSimulator(startGithubSimulator);

  return {
    get simulator() {
      return simulator();
    },
    get clock() {
      return clock;
    },
    /** `ManualClock.pass` of the clock. */
    pass: (ms: number) => clock.pass(ms),
    /** What was asked of the lists and alerts so far, as `GET acme/carts dependabot 200`. */
    asked: () =>
      simulator()
        .requests()
        .flatMap(({ method, path, status }) => {
          const [, repo, rest] =
            /^\/api\/v3\/repos\/([^/]+\/[^/]+)\/(.*)$/.exec(path) ?? [];
          const what = rest?.replace(/\/alerts(?=$|\/)/, '');
          return repo
            ? [`${method} ${repo.toLowerCase()} ${what} ${status}`]
            : [];
        }),
    /** The repository, whose alerts and features a test may change. */
    repo: (slug: string) => {
      const [owner, name] = slug.split('/');
      return simulator().world.repo(owner, name);
    },
    /** Boots a backend for it. */
    start: (options: TestBackendOptions = {}) =>
      startSecurityInsightsBackend({
        apiUrl: simulator().apiUrl,
        clock,
        ...options,
      }),
  };
}
