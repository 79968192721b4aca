import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';

/** Which of some entities a person has a permission for, asked at once. The permission policy audits it. */
export async function findAllowed(
  permissions: PermissionsService,
  permission: ResourcePermission<'catalog-entity'>,
  entityRefs: readonly string[],
  credentials: BackstageCredentials,
): Promise<Set<string>> {
  if (entityRefs.length === 0) {
    return new Set();
  }
  const decisions = await permissions.authorize(
    entityRefs.map(resourceRef => ({ permission, resourceRef })),
    { credentials },
  );
  return new Set(
    entityRefs.filter(
      (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
    ),
  );
}
