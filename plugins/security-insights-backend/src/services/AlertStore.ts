import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import {
  alertTypes,
  type Alert,
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
  api: Pick<GithubApi, 'readList' | 'readAlert'>;
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

function alertKeyOf(
  { key }: Repository,
  { type, number }: Pick<Alert, 'type' | 'number'>,
): string {
  return `${key} ${type}/${number}`;
}

/**
 * GitHub's lists and single alerts, reduced and kept in memory, bounded by size. They are keyed by host, repository and list or
 * alert, never by who asks, so that entities and people with the same question share one call. Check rights before.
 */
export class AlertStore {
  private readonly cache: VendorCache<AlertPass>;
  private readonly single: VendorCache<Alert>;

  constructor(private readonly options: AlertStoreOptions) {
    const { ttlMs, clock, logger, metrics } = options;
    const common = {
      ttlMs,
      // Whether something has changed is a quick and free question. People wait for it, though not for long.
      revalidateMs: 0,
      patienceMs: 2 * SECOND,
      // A list has up to `maxPages` pages. Whatever stands before the portal waits for a minute, often.
      maxWaitMs: 25 * SECOND,
      failureTtlMs,
      clock,
      logger,
      metrics,
      vendor: githubVendor,
    };
    this.cache = createVendorCache({
      ...common,
      maxEntries: 4000,
      maxSize: 64 * MIB,
      sizeOf: pass =>
        ALERT_BYTES * (1 + (pass.kind === 'list' ? pass.alerts.length : 0)),
    });
    this.single = createVendorCache({ ...common, maxEntries: 1000 });
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

  /** One alert, in whichever state. */
  readAlert(
    repository: Repository,
    type: AlertType,
    number: number,
  ): Promise<Envelope<Alert>> {
    return this.single.read(
      alertKeyOf(repository, { type, number }),
      async () => ({
        data: await this.options.api.readAlert(repository, type, number),
      }),
    );
  }

  /** Says that something has happened to an alert, so that the next reader gets it and the lists as they are now. */
  changed(repository: Repository, alert: Pick<Alert, 'type' | 'number'>): void {
    this.single.expire(alertKeyOf(repository, alert));
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
