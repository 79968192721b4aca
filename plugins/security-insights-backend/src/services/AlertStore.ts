import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import {
  alertTypes,
  type AlertState,
  type AlertType,
} from '@internal/plugin-security-insights-common';
import {
  createVendorCache,
  type Clock,
  type VendorCache,
  type VendorError,
} from '@internal/vendor-client';
import type { Envelope } from '@internal/vendor-common';
import {
  allLists,
  findList,
  type AlertListAddress,
} from '../github/alertLists';
import type { AlertPass } from '../github/AlertPass';
import type { GithubApi } from '../github/GithubApi';
import { githubVendor } from '../github/githubVendor';
import type { Repository } from '../repositories/Repository';

const SECOND = 1000;
const MIB = 1024 * 1024;
// What one alert takes in memory, as measured with the simulated GitHub's data, and rounded up.
const ALERT_BYTES = 2000;

/** What `AlertStore` needs. */
export interface AlertStoreOptions {
  api: Pick<GithubApi, 'readList'>;
  /** For how long an answer is fresh. */
  ttlMs: number;
  clock: Clock;
  logger: LoggerService;
  metrics?: MetricsService;
}

/** A refusal stays one for a while; what may pass in a moment is asked about sooner. */
function failureTtlMs({ code }: VendorError): number {
  switch (code) {
    case 'FORBIDDEN_BY_VENDOR':
    case 'NOT_FOUND':
    case 'CREDENTIALS_REJECTED':
    case 'REQUEST_REJECTED':
      return 60 * SECOND;
    default:
      return 10 * SECOND;
  }
}

function keyOf({ key }: Repository, list: AlertListAddress): string {
  return `${key} ${list.type} ${list.upstreamState}`;
}

/**
 * GitHub's lists, reduced and kept in memory, bounded by size. They are keyed by host, repository and list, never by who
 * asks, so that entities and people with the same question share one call. Check rights before.
 */
export class AlertStore {
  private readonly cache: VendorCache<AlertPass>;

  constructor(private readonly options: AlertStoreOptions) {
    const { ttlMs, clock, logger, metrics } = options;
    this.cache = createVendorCache({
      ttlMs,
      // Whether something has changed is a quick and free question. People wait for it, though not for long.
      revalidateMs: 0,
      patienceMs: 2 * SECOND,
      failureTtlMs,
      maxEntries: 4000,
      maxSize: 64 * MIB,
      sizeOf: pass =>
        ALERT_BYTES * (1 + (pass.kind === 'list' ? pass.alerts.length : 0)),
      clock,
      logger,
      metrics,
      vendor: githubVendor,
    });
  }

  /** The alerts of a type and state, and whatever else GitHub's list has. */
  read(
    repository: Repository,
    type: AlertType,
    state: AlertState,
  ): Promise<Envelope<AlertPass>> {
    const list = findList(type, state);
    return this.cache.read(keyOf(repository, list), previous =>
      this.options.api.readList(repository, list, previous),
    );
  }

  /** Says that something has happened in a repository, so that the next reader gets it as it is now. */
  changed(repository: Repository): void {
    for (const list of alertTypes.flatMap(allLists)) {
      this.cache.expire(keyOf(repository, list));
    }
  }

  /** How much is kept; bytes are an estimate. */
  stats(): { lists: number; bytes: number } {
    const { entries, size } = this.cache.stats();
    return { lists: entries, bytes: size };
  }
}
