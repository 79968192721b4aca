import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { Clock } from '@internal/vendor-client';
import { ClusterClients } from './connection/ClusterClients';
import { ClusterLog } from './lists/ClusterLog';
import { PortalFetcher } from './lists/PortalFetcher';
import { ResourceLists } from './lists/ResourceLists';
import type { PortalSettings } from './settings/PortalSettings';
import { thisProcess, type Surroundings } from './settings/Surroundings';

/** What a fetcher needs. */
export interface CreateFetcherOptions {
  settings: Pick<
    PortalSettings,
    'cacheTtlMs' | 'requestTimeoutMs' | 'staleForMs'
  >;
  logger: LoggerService;
  metrics?: MetricsService;
  clock?: Clock;
  surroundings?: Surroundings;
}

/** The fetcher with its connections, cache and log, and what ends the connections. */
export function createFetcher(options: CreateFetcherOptions): {
  fetcher: PortalFetcher;
  close(): Promise<void>;
} {
  const { settings, logger, metrics, clock } = options;
  const clients = new ClusterClients({
    requestTimeoutMs: settings.requestTimeoutMs,
    surroundings: options.surroundings ?? thisProcess,
    logger,
    metrics,
    clock,
  });
  const lists = new ResourceLists({
    clients,
    ttlMs: settings.cacheTtlMs,
    staleForMs: settings.staleForMs,
    logger,
    metrics,
    clock,
  });
  return {
    fetcher: new PortalFetcher({
      lists,
      log: new ClusterLog(logger, clock),
      logger,
      ttlMs: settings.cacheTtlMs,
      clock,
    }),
    close: () => clients.close(),
  };
}
