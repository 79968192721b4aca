import { notInOrg, orgSsoRequired } from '../errors/refusals';
import { MembershipState } from '../github/types';

/** What GitHub said about one required organisation (`acme`) or team (`acme/platform`). */
export interface MembershipAnswer {
  name: string;
  state: MembershipState;
}

/**
 * One active membership is enough. A pending invitation is not membership:
 * the invited person has not accepted, and anybody can be invited.
 *
 * @throws SignInError GH_ORG_SSO_REQUIRED or GH_NOT_IN_ORG
 */
export function judgeMemberships(
  login: string,
  answers: MembershipAnswer[],
): void {
  if (answers.length === 0 || answers.some(a => a.state === 'active')) {
    return;
  }
  const locked = answers.find(answer => answer.state === 'sso-required');
  if (locked) {
    throw orgSsoRequired(login, locked.name.split('/')[0]);
  }
  throw notInOrg({
    login,
    required: answers.map(answer => answer.name),
    pending: answers
      .filter(answer => answer.state === 'pending')
      .map(answer => answer.name),
  });
}
