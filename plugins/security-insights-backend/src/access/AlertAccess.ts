import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  securityInsightsAlertDismissPermission,
  securityInsightsAlertsReadPermission,
  type Alert,
  type AlertList,
  type AlertQuery,
  type DismissalState,
  type SecuritySummary,
} from '@internal/plugin-security-insights-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { authorizeEntity, mapEnvelope } from '@internal/vendor-client';
import type { Envelope } from '@internal/vendor-common';
import type { SecurityInsightsService } from '../services/SecurityInsightsService';

/** What `AlertAccess` needs. */
export interface AlertAccessOptions {
  securityInsights: SecurityInsightsService;
  /** From `catalogServiceRef`. */
  catalog: CatalogService;
  permissions: PermissionsService;
}

/**
 * Decides who may see and change what, for routes and actions alike. Entities and rights are read anew each time, for the
 * person who asks; answers of GitHub are shared, rights are not.
 */
export class AlertAccess {
  constructor(private readonly options: AlertAccessOptions) {}

  /**
   * The summary of an entity, if the person may read its alerts.
   *
   * @param entityRef - complete
   * @throws NotFoundError, NotAllowedError or VendorError
   */
  async summary(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Envelope<SecuritySummary>> {
    const entity = await this.readableEntity(entityRef, credentials);
    const envelope = await this.options.securityInsights.summary(entity);
    const dismissal = await this.dismissalFor(entity, credentials);
    return mapEnvelope(envelope, data => ({ ...data, dismissal }));
  }

  /**
   * A page of the alerts of an entity, if the person may read them.
   *
   * @param entityRef - complete
   * @throws NotFoundError, NotAllowedError or VendorError
   */
  async alerts(
    entityRef: string,
    query: AlertQuery,
    credentials: BackstageCredentials,
  ): Promise<Envelope<AlertList>> {
    const entity = await this.readableEntity(entityRef, credentials);
    const envelope = await this.options.securityInsights.alerts(entity, query);
    const dismissal = await this.dismissalFor(entity, credentials);
    return mapEnvelope(envelope, data => ({
      ...data,
      summary: { ...data.summary, dismissal },
    }));
  }

  /**
   * One alert of an entity, if the person may read its alerts.
   *
   * @param entityRef - complete
   * @throws NotFoundError, NotAllowedError or VendorError
   */
  async alert(
    entityRef: string,
    { type, number }: Pick<Alert, 'type' | 'number'>,
    credentials: BackstageCredentials,
  ): Promise<Envelope<Alert>> {
    const entity = await this.readableEntity(entityRef, credentials);
    return this.options.securityInsights.alert(entity, type, number);
  }

  /**
   * An entity whose alerts the person may read and dismiss.
   *
   * @param entityRef - complete
   * @throws NotFoundError when the person may not see the entity, NotAllowedError naming the permission
   */
  async dismissibleEntity(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Entity> {
    const entity = await this.readableEntity(entityRef, credentials);
    if (!(await this.mayDismiss(entityRef, credentials))) {
      throw new NotAllowedError(
        `You need the permission ${securityInsightsAlertDismissPermission.name} for ${entityRef}`,
      );
    }
    return entity;
  }

  private readableEntity(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Entity> {
    const { catalog, permissions } = this.options;
    return authorizeEntity(
      {
        catalog,
        permissions,
        permission: securityInsightsAlertsReadPermission,
      },
      entityRef,
      credentials,
    );
  }

  private async dismissalFor(
    entity: Entity,
    credentials: BackstageCredentials,
  ): Promise<DismissalState> {
    const possible = this.options.securityInsights.dismissalOf(entity);
    if (possible !== 'allowed') {
      return possible;
    }
    return (await this.mayDismiss(stringifyEntityRef(entity), credentials))
      ? 'allowed'
      : 'not-allowed';
  }

  private async mayDismiss(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [decision] = await this.options.permissions.authorize(
      [
        {
          permission: securityInsightsAlertDismissPermission,
          resourceRef: entityRef,
        },
      ],
      { credentials },
    );
    return decision.result === AuthorizeResult.ALLOW;
  }
}
