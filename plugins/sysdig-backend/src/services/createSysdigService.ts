import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { findScopedReports } from '@internal/plugin-sysdig-common';
import {
  systemClock,
  VendorError,
  type Clock,
  type VendorStatus,
} from '@internal/vendor-client';
import { SysdigLinks } from '../links/SysdigLinks';
import type { SysdigSettings } from '../settings/SysdigSettings';
import { AnswerStore } from './AnswerStore';
import { createSysdigClient } from './createSysdigClient';
import { DetailService } from './DetailService';
import { operatorHints } from './operatorHints';
import { ReportService } from './ReportService';
import { SummaryService } from './SummaryService';
import type { SysdigService, SysdigStatus } from './SysdigService';
import { sysdigVendor } from './sysdigVendor';

/** What `createSysdigService` needs. */
export interface SysdigServiceOptions {
  settings: SysdigSettings;
  logger: LoggerService;
  metrics?: MetricsService;
  /** Default: the machine's time. */
  clock?: Clock;
}

function notConfigured(): VendorError {
  return new VendorError({
    code: 'NOT_CONFIGURED',
    vendor: sysdigVendor.id,
    message:
      'Sysdig is not configured. The people who run this portal have to set sysdig.endpoint and sysdig.token.',
  });
}

function describeSettings(
  settings: SysdigSettings,
): Pick<SysdigStatus, 'allowCustomFilter' | 'scope'> {
  const { allowCustomFilter, scope } = settings;
  return {
    allowCustomFilter,
    scope:
      scope === undefined
        ? null
        : { expression: scope, reports: findScopedReports(scope) },
  };
}

function unconfiguredService(settings: SysdigSettings): SysdigService {
  const refuse = async () => {
    throw notConfigured();
  };
  return {
    summary: refuse,
    scanReport: refuse,
    postureReport: refuse,
    resultDetail: refuse,
    status: () => ({
      configured: false,
      endpointHost: null,
      client: null,
      hint: operatorHints.NOT_CONFIGURED ?? null,
      failures: {},
      cache: {
        ttlSeconds: settings.cache.ttlMs / 1000,
        maxItems: settings.cache.maxItems,
        kept: null,
      },
      ...describeSettings(settings),
    }),
  };
}

function hintFor(
  { state, lastFailure }: VendorStatus,
  failures: SysdigStatus['failures'],
): string | null {
  const codes = [
    ...(state !== 'ok' && lastFailure ? [lastFailure.code] : []),
    ...Object.values(failures).map(({ code }) => code),
  ];
  return (
    codes.map(code => operatorHints[code]).find(hint => hint !== undefined) ??
    null
  );
}

/** Creates what answers the plugin's questions; without a connection everything but the status is refused. */
export function createSysdigService(
  options: SysdigServiceOptions,
): SysdigService {
  const { settings, logger, metrics, clock = systemClock } = options;
  const { connection, cache, timeoutMs } = settings;
  if (!connection) {
    return unconfiguredService(settings);
  }
  const client = createSysdigClient({
    connection,
    maxItems: cache.maxItems,
    timeoutMs,
    logger,
    metrics,
    clock,
  });
  const links = new SysdigLinks({
    endpoint: connection.endpoint,
    backlink: settings.backlink,
  });
  const store = new AnswerStore({
    client,
    ttlMs: cache.ttlMs,
    clock,
    logger,
    metrics,
  });
  const reports = new ReportService(settings, store, links);
  const summaries = new SummaryService(settings, store, reports, links, clock);
  const details = new DetailService(settings, store, reports, links);

  return {
    summary: entity => summaries.summary(entity),
    scanReport: (entity, kind, query) =>
      reports.scanReport(entity, kind, query),
    postureReport: (entity, query) => reports.postureReport(entity, query),
    resultDetail: (entity, resultId, query) =>
      details.resultDetail(entity, resultId, query),
    status: () => {
      const status = client.status();
      const failures = store.failures();
      return {
        configured: true,
        endpointHost: connection.endpoint.host,
        client: status,
        hint: hintFor(status, failures),
        failures,
        cache: {
          ttlSeconds: cache.ttlMs / 1000,
          maxItems: cache.maxItems,
          kept: store.sizes(),
        },
        ...describeSettings(settings),
      };
    },
  };
}
