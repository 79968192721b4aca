import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { Clock } from '@internal/vendor-client';
import type { EnvironmentSettings } from '../settings/EnvironmentSettings';

/** What a reader needs. */
export interface ReaderOptions {
  /** Configuration key of the environment, for errors. */
  key: string;
  settings: EnvironmentSettings;
  logger: LoggerService;
  metrics?: MetricsService;
  clock: Clock;
}
