import type { Entity } from '@backstage/catalog-model';
import type {
  Alert,
  AlertList,
  AlertQuery,
  AlertRepository,
  AlertType,
  DismissalState,
  SecuritySummary,
} from '@internal/plugin-security-insights-common';
import type { VendorStatus } from '@internal/vendor-client';
import type { Envelope } from '@internal/vendor-common';

/** How the plugin does, for operators. Holds no secret. */
export interface SecurityInsightsStatus {
  /** Whether there is a GitHub with credentials. */
  configured: boolean;
  /** Every GitHub of `integrations.github`, and github.com. */
  hosts: Array<{
    host: string;
    /** Host of its REST API, port included; null when it cannot be used. */
    apiHost: string | null;
    /** What is configured, best first. */
    credentials: Array<'app' | 'token'>;
    /** How it does; null when nothing was asked of it since the start. */
    client: VendorStatus | null;
    /** What to do while it fails, with the key to look at; null when nothing does. */
    hint: string | null;
  }>;
  dismissal: { enabled: boolean; sameRepositoryOnly: boolean };
  cache: {
    ttlSeconds: number;
    maxPages: number;
    /** Lists that are kept in memory; the size is an estimate. */
    kept: { lists: number; bytes: number };
  };
}

/** A change of one alert. */
export type AlertChange =
  | { kind: 'dismissal'; reason: string; comment: string }
  | { kind: 'reopening' };

/** The summary without what depends on the person. */
export type RepositorySummary = Omit<SecuritySummary, 'dismissal'>;

/** The alerts without what depends on the person. */
export type RepositoryAlerts = Omit<AlertList, 'summary'> & {
  summary: RepositorySummary;
};

/**
 * What the plugin answers about an entity's repository, asked with the portal's own credentials. Whoever calls it has
 * checked that the person may read the entity and the alerts of it, or dismiss them. Methods reject with `VendorError`:
 * NOT_CONFIGURED without credentials for the repository's GitHub, NOT_FOUND for an entity without a repository,
 * REQUEST_REJECTED for an annotation that cannot be used, and the failure of GitHub where none of the three lists can be
 * asked for and none was read before.
 */
export interface SecurityInsightsService {
  /** Counts of the open alerts, and how each list is doing. */
  summary(entity: Entity): Promise<Envelope<RepositorySummary>>;
  /** A page of the alerts, with the summary of the same answers. */
  alerts(
    entity: Entity,
    query: AlertQuery,
  ): Promise<Envelope<RepositoryAlerts>>;
  /**
   * One alert, in whichever state.
   *
   * @throws also VendorError with NOT_FOUND when the repository has none with this number, or CONFLICT when the feature is off
   */
  alert(
    entity: Entity,
    type: AlertType,
    number: number,
  ): Promise<Envelope<Alert>>;
  /** The repository that an entity names, and on which GitHub. */
  repositoryOf(entity: Entity): Pick<AlertRepository, 'host' | 'slug'>;
  /** Whether alerts can be changed through an entity, apart from the person's rights. */
  dismissalOf(entity: Entity): Exclude<DismissalState, 'not-allowed'>;
  /**
   * Dismisses or reopens an alert of the entity's own repository, after a look at it as it is now.
   *
   * @throws NotAllowedError for an entity that comes from elsewhere; VendorError with READ_ONLY, NOT_FOUND, CONFLICT when it
   *   is in that state already or is fixed, or one that is `uncertain` when the change may have been made all the same
   */
  changeAlert(
    entity: Entity,
    type: AlertType,
    number: number,
    change: AlertChange,
  ): Promise<Alert>;
  /** How the plugin does. Asks GitHub nothing. */
  status(): SecurityInsightsStatus;
}
