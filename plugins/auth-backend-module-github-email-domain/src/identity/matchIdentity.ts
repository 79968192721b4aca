import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NormalisedEmail } from '../email/normaliseEmail';
import { ambiguousUser, userNotInCatalog } from '../errors/refusals';
import { SignInPolicy } from '../policy/types';
import { CatalogUsers, USER_ID_ANNOTATION } from './CatalogUsers';
import { isSameGithubAccount } from './isSameGithubAccount';

/** Who somebody is in the portal, and by which rule. */
export interface Identity {
  rule: 'user-id' | 'email' | 'fallback';
  entityRef: string;
  /** Absent for `fallback`, which has no catalog user. */
  entity?: Entity;
}

function refsOf(users: Entity[]): string {
  return users.map(user => stringifyEntityRef(user)).join(', ');
}

/**
 * Finds the portal identity of somebody whom the policy admits: the catalog
 * user pinned to the GitHub account, else the only catalog user with one of
 * the admitted addresses, else (when `catalogUser` is `optional`) a reference
 * made from the account number in a namespace that the catalog does not use.
 *
 * The local part of an address never takes part: it is chosen by whoever runs
 * the mailbox, so it would let one person become another.
 *
 * @throws SignInError GH_AMBIGUOUS_USER, GH_USER_NOT_IN_CATALOG or CATALOG_UNAVAILABLE
 */
export async function matchIdentity(options: {
  account: { id: number; nodeId?: string; login: string };
  addresses: NormalisedEmail[];
  policy: Pick<SignInPolicy, 'catalogUser' | 'fallbackNamespace'>;
  users: CatalogUsers;
}): Promise<Identity> {
  const { account, addresses, policy, users } = options;

  const pinned = await users.findByAccount(account);
  if (pinned.length > 1) {
    throw ambiguousUser(
      account.login,
      'several users are linked to it',
      refsOf(pinned),
    );
  }
  if (pinned.length === 1) {
    const [entity] = pinned;
    return { rule: 'user-id', entityRef: stringifyEntityRef(entity), entity };
  }

  const sameAddress = await users.findByEmail(addresses);
  if (sameAddress.length > 1) {
    throw ambiguousUser(
      account.login,
      'several users carry its addresses',
      refsOf(sameAddress),
    );
  }
  if (sameAddress.length === 1) {
    const [entity] = sameAddress;
    const pinnedTo = entity.metadata.annotations?.[USER_ID_ANNOTATION];
    if (pinnedTo && !isSameGithubAccount(pinnedTo, account)) {
      throw ambiguousUser(
        account.login,
        'the user with its address is linked to another GitHub account',
        refsOf(sameAddress),
      );
    }
    return { rule: 'email', entityRef: stringifyEntityRef(entity), entity };
  }

  if (policy.catalogUser === 'required') {
    throw userNotInCatalog(account.login, account.nodeId);
  }
  const entityRef = `user:${policy.fallbackNamespace}/gh-${account.id}`;
  if (await users.exists(entityRef)) {
    throw ambiguousUser(
      account.login,
      'the name reserved for it is taken by a catalog user',
      entityRef,
    );
  }
  return { rule: 'fallback', entityRef };
}
