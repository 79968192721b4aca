import type { GraphContext } from './context';
import { orgNode } from './orgNode';
import { userNode } from './userNode';

/** The user or organization of a login; null when there is none. */
export function ownerNode(context: GraphContext, login: string): object | null {
  const org = context.world.findOrg(login);
  if (org) {
    return orgNode(context, org);
  }
  const user = context.world.findUser(login);
  return user ? userNode(context, user) : null;
}
