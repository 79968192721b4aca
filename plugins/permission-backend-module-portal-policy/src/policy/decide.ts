import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isResourcePermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createScaffolderTaskConditionalDecision,
  scaffolderTaskConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';
import { RESOURCE_TYPE_SCAFFOLDER_TASK } from '@backstage/plugin-scaffolder-common/alpha';
import type { Rule } from './rules';

/** Who asks, as far as the policy cares. */
export interface Asker {
  /** The person's own entity reference. */
  userEntityRef: string;
  /** The person and the groups they are a direct member of, as written at sign-in. */
  ownershipEntityRefs: readonly string[];
  /** Both of the above in lower case, as the references of the configuration are. */
  refs: readonly string[];
  /** True for those named in `portalPolicy.admins`. */
  isAdmin: boolean;
}

/**
 * Applies a rule to somebody who is signed in. Rules about owners answer with a condition,
 * so that plugins can filter lists instead of asking item by item. A permission whose
 * resource type does not fit its rule is refused: plugins never ask so, forged requests do.
 */
export function decide(
  rule: Rule,
  permission: Permission,
  asker: Asker,
): PolicyDecision {
  if (asker.isAdmin || rule === 'everyone') {
    return { result: AuthorizeResult.ALLOW };
  }
  if (typeof rule === 'object') {
    const named = asker.refs.some(ref => rule.anyOf.includes(ref));
    return { result: named ? AuthorizeResult.ALLOW : AuthorizeResult.DENY };
  }
  if (
    rule === 'entity owners' &&
    isResourcePermission(permission, RESOURCE_TYPE_CATALOG_ENTITY)
  ) {
    return createCatalogConditionalDecision(
      permission,
      catalogConditions.isEntityOwner({
        claims: [...asker.ownershipEntityRefs],
      }),
    );
  }
  if (
    rule === 'task owners' &&
    isResourcePermission(permission, RESOURCE_TYPE_SCAFFOLDER_TASK)
  ) {
    return createScaffolderTaskConditionalDecision(
      permission,
      scaffolderTaskConditions.isTaskOwner({
        createdBy: [asker.userEntityRef],
      }),
    );
  }
  return { result: AuthorizeResult.DENY };
}
