import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isResourcePermission,
  type Permission,
} from '@backstage/plugin-permission-common';

/**
 * Whether a test grants a permission, by its name. `ref` is absent for basic permissions, and `everywhere` when a
 * permission for entities is asked for without one.
 */
export type Allows = (permission: string, ref?: string) => boolean;

/** A `PermissionsService` for tests that decides as it is told, never with conditions. Grants everything unless told. */
export function createTestPermissions(
  allows: Allows = () => true,
): PermissionsService {
  const decide = ({ name }: Permission, ref?: string) =>
    ({
      result: allows(name, ref) ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
    } as const);
  return {
    authorize: async requests =>
      requests.map(request =>
        decide(
          request.permission,
          isResourcePermission(request.permission)
            ? request.resourceRef
            : undefined,
        ),
      ),
    authorizeConditional: async requests =>
      requests.map(({ permission }) => decide(permission, 'everywhere')),
  };
}
