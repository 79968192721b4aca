import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  isResourcePermission,
  type BasicPermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';

/** A permission to use a vendor's data for one entity, or at all. */
export type EntityAccessPermission =
  | BasicPermission
  | ResourcePermission<'catalog-entity'>;

/** What `authorizeEntity` needs. */
export interface EntityRights {
  permissions: PermissionsService;
  /** From `catalogServiceRef`. */
  catalog: CatalogService;
  permission: EntityAccessPermission;
}

async function isAllowed(
  { permission, permissions }: EntityRights,
  entityRef: string,
  credentials: BackstageCredentials,
): Promise<boolean> {
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
 * The entity, if its reader may see it and a vendor's data of it. For callers without a request, such as actions;
 * routes use `createEntityAccess`. The entity is looked for first, so that nobody learns of one that they may not see.
 *
 * @param entityRef - complete, as `stringifyEntityRef` writes it
 * @throws NotFoundError (404) when the entity does not exist or the caller may not read it.
 * @throws NotAllowedError (403) naming the permission that the caller lacks. The permission policy audits it.
 */
export async function authorizeEntity(
  rights: EntityRights,
  entityRef: string,
  credentials: BackstageCredentials,
): Promise<Entity> {
  const entity = await rights.catalog.getEntityByRef(entityRef, {
    credentials,
  });
  if (!entity) {
    throw new NotFoundError(
      `There is no entity ${entityRef}, or you may not see it. Check its name in the catalog.`,
    );
  }
  if (!(await isAllowed(rights, entityRef, credentials))) {
    throw new NotAllowedError(
      `You need the permission ${rights.permission.name} for ${entityRef}`,
    );
  }
  return entity;
}
