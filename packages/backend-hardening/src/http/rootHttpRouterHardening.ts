import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import type {
  LifecycleService,
  RootLifecycleService,
} from '@backstage/backend-plugin-api';
import { type Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { endConnectionsAtShutdown } from './endConnectionsAtShutdown';
import { hideAuthQueries } from './hideAuthQueries';

const GRACE_MS = 3000;
const DRAIN_KEY = 'backend.lifecycle.serverShutdownDelay';

/**
 * The stock root router and its stock chain of middleware, behind those of our own that must
 * see a request before the access log does. None of these answers a request, so headers,
 * CORS, logging and error pages stay stock for every answer.
 *
 * When the process is asked to stop, requests get three seconds to finish, after the time
 * that `backend.lifecycle.serverShutdownDelay` keeps serving.
 */
export const rootHttpRouterHardening = rootHttpRouterServiceFactory({
  configure({ app, applyDefaults, server, lifecycle, config }) {
    app.use(hideAuthQueries());
    applyDefaults();
    if (isRootLifecycle(lifecycle)) {
      endConnectionsAtShutdown({
        server,
        lifecycle,
        graceMs: drainMs(config) + GRACE_MS,
      });
    }
  },
});

// The stock factory hands over the root lifecycle, and declares it as the narrower one.
function isRootLifecycle(
  lifecycle: LifecycleService,
): lifecycle is RootLifecycleService {
  return 'addBeforeShutdownHook' in lifecycle;
}

function drainMs(config: Config): number {
  return config.has(DRAIN_KEY)
    ? durationToMilliseconds(readDurationFromConfig(config, { key: DRAIN_KEY }))
    : 0;
}
