import {
  startGithubSimulator,
  type GithubSimulator,
} from '@internal/simulator';
import { ManualClock } from '@internal/vendor-client/testUtils';
import {
  startSecurityInsightsBackend,
  type TestBackendOptions,
} from './startSecurityInsightsBackend';

/** Every request has a timer that ends it. */
async function untilIdle(clock: ManualClock): Promise<void> {
  while (clock.pending > 0) {
    await new Promise(resolve => setTimeout(resolve, 1));
  }
}

/**
 * Runs a simulated GitHub for the tests of a file. Time of the backends passes by hand, and pauses between retries at once.
 * Before each test GitHub is as new.
 */
export function useGithub() {
  let clock = new ManualClock();
  let running: GithubSimulator | undefined;

  const simulator = () => {
    if (!running) {
      throw new Error('The simulated GitHub is not running');
    }
    return running;
  };

  beforeAll(async () => {
    running = await startGithubSimulator();
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
