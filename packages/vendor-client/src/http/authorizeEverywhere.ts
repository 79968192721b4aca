import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import type { EntityAccessPermission } from './authorizeEntity';

/** What `authorizeEverywhere` asks. */
export interface EverywhereRights {
  permissions: PermissionsService;
  permission: EntityAccessPermission;
  /** Where people without it can go instead, as a whole sentence. */
  hint?: string;
}

/**
 * Checks a permission without an entity: who has it only for some entities, such as their own, does not pass.
 *
 * @throws NotAllowedError (403) naming the permission. The permission policy audits it.
 */
export async function authorizeEverywhere(
  { permissions, permission, hint }: EverywhereRights,
  credentials: BackstageCredentials,
): Promise<void> {
  const [decision] = isResourcePermission(permission)
    ? await permissions.authorizeConditional([{ permission }], { credentials })
    : await permissions.authorize([{ permission }], { credentials });
  if (decision.result !== AuthorizeResult.ALLOW) {
    const scope = isResourcePermission(permission) ? ' for all entities' : '';
    throw new NotAllowedError(
      [`You need the permission ${permission.name}${scope}.`, hint]
        .filter(Boolean)
        .join(' '),
    );
  }
}
