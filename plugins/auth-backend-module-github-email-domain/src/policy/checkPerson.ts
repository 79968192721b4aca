import { NormalisedEmail } from '../email/normaliseEmail';
import { noEmailScope, tokenRevoked } from '../errors/refusals';
import { Caller, GithubClient } from '../github/GithubClient';
import { TokenRejectedError } from '../github/TokenRejectedError';
import { GithubUser } from '../github/types';
import { isBreakGlassUser } from './isBreakGlassUser';
import { judgeEmails } from './judgeEmails';
import { judgeMemberships, MembershipAnswer } from './judgeMemberships';
import { SignInPolicy } from './types';

/** Somebody whom the policy admits. */
export interface Verdict {
  user: GithubUser;
  /** `domain`: a verified address in an allowed domain; `allow-user`: named in `allowUsers`. */
  admittedBy: 'domain' | 'allow-user';
  /** Admitted addresses, primary first; may be empty for `allow-user`. */
  addresses: NormalisedEmail[];
}

async function askMemberships(
  policy: SignInPolicy,
  client: GithubClient,
  caller: Caller,
  login: string,
): Promise<MembershipAnswer[]> {
  return Promise.all([
    ...policy.requireOrganizations.map(async name => ({
      name,
      state: await client.getOrganizationMembership(caller, name),
    })),
    ...policy.requireTeams.map(async team => ({
      name: `${team.organization}/${team.slug}`,
      state: await client.getTeamMembership(caller, team, login),
    })),
  ]);
}

async function ask(
  policy: SignInPolicy,
  client: GithubClient,
  caller: Caller,
  settingsUrl: string,
): Promise<Verdict> {
  const [userAnswer, emailsAnswer] = await Promise.allSettled([
    client.getUser(caller),
    client.getEmails(caller),
  ]);
  if (userAnswer.status === 'rejected') {
    throw userAnswer.reason;
  }
  const user = userAnswer.value;
  const emails =
    emailsAnswer.status === 'fulfilled' ? emailsAnswer.value : 'failed';

  // Break-glass people come in exactly when the normal way is broken, so
  // neither addresses nor memberships can keep them out.
  if (isBreakGlassUser(policy.allowUsers, user)) {
    let addresses: NormalisedEmail[] = [];
    if (Array.isArray(emails)) {
      try {
        addresses = judgeEmails(policy, { ...user, emails }, settingsUrl);
      } catch {
        addresses = [];
      }
    }
    return { user, admittedBy: 'allow-user', addresses };
  }

  if (emailsAnswer.status === 'rejected') {
    throw emailsAnswer.reason;
  }
  if (emailsAnswer.value === 'not-permitted') {
    throw noEmailScope(user.login);
  }
  const addresses = judgeEmails(
    policy,
    { login: user.login, emails: emailsAnswer.value },
    settingsUrl,
  );
  judgeMemberships(
    user.login,
    await askMemberships(policy, client, caller, user.login),
  );
  return { user, admittedBy: 'domain', addresses };
}

/**
 * Asks GitHub, with the person's own token, whether they may come in. Profile
 * and addresses are asked for at the same time, memberships only when required.
 *
 * @throws SignInError with the reason; see {@link SIGN_IN_CODES}
 */
export async function checkPerson(options: {
  policy: SignInPolicy;
  client: GithubClient;
  caller: Caller;
  /** Where the person looks after their addresses, for the message. */
  settingsUrl: string;
  /** The login of the running session, for the message. */
  knownLogin?: string;
}): Promise<Verdict> {
  const { policy, client, caller, settingsUrl, knownLogin } = options;
  try {
    return await ask(policy, client, caller, settingsUrl);
  } catch (error) {
    if (error instanceof TokenRejectedError) {
      throw tokenRevoked(knownLogin, error.message);
    }
    throw error;
  }
}
