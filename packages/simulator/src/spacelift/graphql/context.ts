import { GraphQLError } from 'graphql';
import type { Session, TokenStore } from '../keys/TokenStore';
import type { SpaceliftWorld } from '../world/SpaceliftWorld';

/** What the answer to one GraphQL request is made from. */
export interface GraphContext {
  world: SpaceliftWorld;
  tokens: TokenStore;
  /** Who asks; null without a good token. */
  session: Session | null;
  /** Value of `Spacelift-User-Provided-Run-Metadata`. */
  metadata: string | undefined;
}

/** What Spacelift says to a bad token and to a missing right alike. */
export function unauthorized(): GraphQLError {
  return new GraphQLError('unauthorized');
}

/** Name of a key in runs that it started. */
export function machineUser({ keyId }: Session): string {
  return `api::${keyId.slice(0, 7)}::backstage`;
}
