import type { GraphContext } from './context';

/** The user or organization of a login; null when there is none. */
export function ownerNode(context: GraphContext, login: string): object | null {
  const org = context.world.findOrg(login);
  if (org) {
    return context.nodes.org(org);
  }
  const user = context.world.findUser(login);
  return user ? context.nodes.user(user) : null;
}
