import {
  AuthResolverContext,
  BackstageSignInResult,
} from '@backstage/plugin-auth-node';
import { matchIdentity } from '../identity/matchIdentity';
import { GithubProfile } from './Attempt';
import { ProviderContext } from './ProviderContext';
import { turnDown } from './turnDown';

/**
 * Turns an admitted GitHub account into a portal identity and issues its
 * token, with ownership as the auth plugin resolves it.
 *
 * @throws SignInError; by then {@link turnDown} has been done
 */
export async function identify(
  context: ProviderContext,
  profile: GithubProfile,
  resolver: AuthResolverContext,
): Promise<BackstageSignInResult> {
  const { attempt, verdict } = profile;
  try {
    const identity = await matchIdentity({
      account: verdict.user,
      addresses: verdict.addresses,
      policy: context.policy,
      users: context.users,
    });
    const { ownershipEntityRefs } = identity.entity
      ? await resolver.resolveOwnershipEntityRefs(identity.entity)
      : { ownershipEntityRefs: [identity.entityRef] };
    const result = await resolver.issueToken({
      claims: { sub: identity.entityRef, ent: ownershipEntityRefs },
    });
    context.cookies.clearNote(attempt.req);
    await context.audit.succeeded(attempt, identity);
    return result;
  } catch (error) {
    throw await turnDown(context, attempt, error);
  }
}
