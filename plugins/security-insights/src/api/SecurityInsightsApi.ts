import type { Entity } from '@backstage/catalog-model';
import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  Alert,
  AlertList,
  AlertQuery,
  DismissalRequest,
  ReopeningRequest,
  SecuritySummary,
} from '@internal/plugin-security-insights-common';
import type { Envelope } from '@internal/vendor-common';

/** Which alert of an entity's repository. */
export type AlertAddress = Pick<Alert, 'type' | 'number'>;

/**
 * Security alerts of an entity's repository, through our own backend and with the rights of the person who is signed in.
 * Every method throws a `VendorRequestError` when there is no answer. Reading stops when the signal says so.
 */
export interface SecurityInsightsApi {
  /** Numbers of open alerts, and how each of the three lists is doing. */
  getSummary(
    entity: Entity,
    signal?: AbortSignal,
  ): Promise<Envelope<SecuritySummary>>;

  /** One page of the alerts, with the summary of the same answers of GitHub. */
  getAlerts(
    entity: Entity,
    query: AlertQuery,
    signal?: AbortSignal,
  ): Promise<Envelope<AlertList>>;

  /** One alert, in whichever state. A failure with the code NOT_FOUND says that GitHub has none with this number. */
  getAlert(
    entity: Entity,
    alert: AlertAddress,
    signal?: AbortSignal,
  ): Promise<Envelope<Alert>>;

  /** Closes an open alert, once. See `isOutcomeUnknown` for failures after which it may be closed all the same. */
  dismissAlert(
    entity: Entity,
    alert: AlertAddress,
    request: DismissalRequest,
  ): Promise<Alert>;

  /** Opens a dismissed alert again, once. */
  reopenAlert(
    entity: Entity,
    alert: AlertAddress,
    request: ReopeningRequest,
  ): Promise<Alert>;
}

/** The API of the plugin; replace it to read from somewhere else. */
export const securityInsightsApiRef = createApiRef<SecurityInsightsApi>({
  id: 'plugin.security-insights.service',
});
