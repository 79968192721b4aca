import {
  isReadPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import { rules, type Rule } from './rules';

/**
 * The rule of a permission. One that the table does not know, for example of a plugin added
 * later, is for everyone when it only reads, and for admins otherwise.
 */
export function findRule(permission: Permission): Rule {
  return (
    rules.get(permission.name) ??
    (isReadPermission(permission) ? 'everyone' : 'admins')
  );
}
