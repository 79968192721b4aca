import {
  AuthorizeResult,
  isReadPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import type { PortalPolicyConfig } from '../config';
import { decide, type Asker } from './decide';
import type { DenialAudit } from './DenialAudit';
import { findRule } from './findRule';

/**
 * The permission policy of the portal: looks the permission up in the operator's own rules
 * and in the table of `rules.ts`, and applies its rule to the person who asks. Nobody signed in means refused. Services do
 * not come here: the framework lets them pass, within the limits of their own token.
 */
export class PortalPolicy implements PermissionPolicy {
  readonly #admins: ReadonlySet<string>;
  readonly #rules: PortalPolicyConfig['rules'];
  readonly #audit: DenialAudit;

  constructor(options: { config: PortalPolicyConfig; audit: DenialAudit }) {
    this.#admins = new Set(options.config.admins);
    this.#rules = options.config.rules;
    this.#audit = options.audit;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    const decision = decide(
      findRule(permission, this.#rules),
      permission,
      this.#describe(user),
    );
    if (
      decision.result === AuthorizeResult.DENY &&
      !isReadPermission(permission)
    ) {
      await this.#audit.record(permission.name, user.credentials);
    }
    return decision;
  }

  // `info` is marked for removal upstream, but asking the user info service instead would
  // repeat a look-up that the framework has just made for this very call.
  #describe({ info }: PolicyQueryUser): Asker {
    const refs = [info.userEntityRef, ...info.ownershipEntityRefs].map(ref =>
      ref.toLocaleLowerCase('en-US'),
    );
    return {
      userEntityRef: info.userEntityRef,
      ownershipEntityRefs: info.ownershipEntityRefs,
      refs,
      isAdmin: refs.some(ref => this.#admins.has(ref)),
    };
  }
}
