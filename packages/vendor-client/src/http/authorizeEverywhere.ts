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

/** Whether a person has a permission for everything; false for who has it only for some entities, such as their own. */
export async function isAllowedEverywhere(
  { permissions, permission }: EverywhereRights,
  credentials: BackstageCredentials,
): Promise<boolean> {
  const [decision] = isResourcePermission(permission)
    ? await permissions.authorizeConditional([{ permission }], { credentials })
    : await permissions.authorize([{ permission }], { credentials });
  return decision.result === AuthorizeResult.ALLOW;
}

/**
 * Checks a permission without an entity: who has it only for some entities, such as their own, does not pass.
 *
 * @throws NotAllowedError (403) naming the permission. The permission policy audits it.
 */
export async function authorizeEverywhere(
  rights: EverywhereRights,
  credentials: BackstageCredentials,
): Promise<void> {
  if (!(await isAllowedEverywhere(rights, credentials))) {
    const { permission, hint } = rights;
    const scope = isResourcePermission(permission) ? ' for all entities' : '';
    throw new NotAllowedError(
      [`You need the permission ${permission.name}${scope}.`, hint]
        .filter(Boolean)
        .join(' '),
    );
  }
}
