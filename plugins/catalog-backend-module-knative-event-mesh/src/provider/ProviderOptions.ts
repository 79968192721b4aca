import type {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Clock } from '@internal/vendor-client';

/** What providers need of the portal. */
export interface ProviderOptions {
  auth: AuthService;
  catalog: CatalogService;
  clock: Clock;
  logger: LoggerService;
  metrics?: MetricsService;
  scheduler: SchedulerService;
  /** Aborted when the portal shuts down. */
  stopping: AbortSignal;
}
