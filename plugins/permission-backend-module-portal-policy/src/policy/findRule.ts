import {
  isReadPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import { rules, type Rule } from './rules';

/**
 * The rule of a permission: the operator's own one, else that of the table. One that neither
 * knows, for example of a plugin added later, is for everyone when it only reads, and for
 * admins otherwise.
 */
export function findRule(
  permission: Permission,
  ownRules: ReadonlyMap<string, Rule>,
): Rule {
  return (
    ownRules.get(permission.name) ??
    rules.get(permission.name) ??
    (isReadPermission(permission) ? 'everyone' : 'admins')
  );
}
