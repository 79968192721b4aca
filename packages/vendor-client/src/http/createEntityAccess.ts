import type {
  BackstageCredentials,
  BackstageUserPrincipal,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  isResourcePermission,
  type BasicPermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import type { Request } from 'express';
import { parseEntityParams } from './parseEntityParams';

/** A permission to use a vendor's data for one entity, or at all. */
export type EntityAccessPermission =
  | BasicPermission
  | ResourcePermission<'catalog-entity'>;

/** What `createEntityAccess` needs. */
export interface EntityAccessOptions {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  /** From `catalogServiceRef`. */
  catalog: CatalogService;
  permission: EntityAccessPermission;
}

/** Who asks for which entity, both checked. */
export interface EntityAccessGrant {
  entity: Entity;
  /** Complete and in lower case, for example `component:default/carts`. */
  entityRef: string;
  credentials: BackstageCredentials<BackstageUserPrincipal>;
}

/** Checks a request to a route with `:kind`, `:namespace` and `:name`. */
export type EntityAccess = (request: Request) => Promise<EntityAccessGrant>;

async function isAllowed(
  options: EntityAccessOptions,
  entityRef: string,
  credentials: BackstageCredentials,
): Promise<boolean> {
  const { permission, permissions } = options;
  const [decision] = await permissions.authorize(
    [
      isResourcePermission(permission)
        ? { permission, resourceRef: entityRef }
        : { permission },
    ],
    { credentials },
  );
  return decision.result === AuthorizeResult.ALLOW;
}

/**
 * Guards the routes that show a vendor's data of one entity. In this order, so that nobody learns of an entity that
 * they may not see:
 *
 * @throws AuthenticationError (401) when no person asks.
 * @throws InputError (400) when the parameters cannot be an entity.
 * @throws NotFoundError (404) when the entity does not exist or the person may not read it.
 * @throws NotAllowedError (403) naming the permission that the person lacks. The permission policy audits it.
 */
export function createEntityAccess(options: EntityAccessOptions): EntityAccess {
  const { httpAuth, catalog, permission } = options;
  return async request => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const entityRef = stringifyEntityRef(parseEntityParams(request.params));
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    if (!entity) {
      throw new NotFoundError(
        `There is no entity ${entityRef}, or you may not see it. Check its name in the catalog.`,
      );
    }
    if (!(await isAllowed(options, entityRef, credentials))) {
      throw new NotAllowedError(
        `You need the permission ${permission.name} for ${entityRef}`,
      );
    }
    return { entity, entityRef, credentials };
  };
}
