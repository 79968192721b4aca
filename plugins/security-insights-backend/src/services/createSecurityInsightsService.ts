import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { Entity } from '@backstage/catalog-model';
import type { ScmIntegrations } from '@backstage/integration';
import type { Clock } from '@internal/vendor-client';
import { createAlertChanger } from '../dismissal/createAlertChanger';
import { GithubApi } from '../github/GithubApi';
import { readGithubHosts } from '../github/readGithubHosts';
import { comesFromRepository } from '../repositories/comesFromRepository';
import { findRepository } from '../repositories/findRepository';
import type { SecurityInsightsSettings } from '../settings/SecurityInsightsSettings';
import { AlertReader } from './AlertReader';
import { AlertStore } from './AlertStore';
import { describeHosts } from './describeHosts';
import type { SecurityInsightsService } from './SecurityInsightsService';

/** What `createSecurityInsightsService` needs. */
export interface SecurityInsightsServiceOptions {
  settings: SecurityInsightsSettings;
  /** Where credentials and addresses come from. */
  integrations: ScmIntegrations;
  logger: LoggerService;
  metrics?: MetricsService;
  clock: Clock;
}

/** Creates what answers the plugin's questions. */
export function createSecurityInsightsService(
  options: SecurityInsightsServiceOptions,
): SecurityInsightsService {
  const { settings, integrations, logger, metrics, clock } = options;
  const { cacheTtlMs, requestTimeoutMs, maxPages, dismissal } = settings;
  const hosts = readGithubHosts(integrations);
  const common = { logger, metrics, clock };
  const api = new GithubApi({ ...common, requestTimeoutMs, maxPages });
  const store = new AlertStore({ ...common, api, ttlMs: cacheTtlMs });
  const reader = new AlertReader({ api, store, clock });
  const repositoryOf = (entity: Entity) =>
    findRepository(entity, { hosts, integrations });

  const dismissalOf: SecurityInsightsService['dismissalOf'] = entity => {
    if (!dismissal.enabled) {
      return 'off';
    }
    return dismissal.sameRepositoryOnly &&
      !comesFromRepository(entity, repositoryOf(entity))
      ? 'other-repository'
      : 'allowed';
  };

  return {
    summary: async entity => reader.summary(repositoryOf(entity)),
    alerts: async (entity, query) => reader.alerts(repositoryOf(entity), query),
    alert: async (entity, type, number) =>
      store.readAlert(repositoryOf(entity), type, number),
    repositoryOf: entity => {
      const { host, slug } = repositoryOf(entity);
      return { host: host.host, slug };
    },
    dismissalOf,
    changeAlert: createAlertChanger({
      api,
      store,
      dismissalOf,
      findRepository: repositoryOf,
    }),
    status: () => ({
      configured: hosts.some(
        ({ credentials, apiUrl }) => credentials.length > 0 && apiUrl,
      ),
      hosts: describeHosts(hosts, api),
      dismissal,
      cache: {
        ttlSeconds: cacheTtlMs / 1000,
        maxPages,
        kept: store.stats(),
      },
    }),
  };
}
