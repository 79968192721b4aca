import { maskEmail } from '../email/maskEmail';
import { NormalisedEmail, normaliseEmail } from '../email/normaliseEmail';
import { emailUnverified, noVerifiedEmailInDomain } from '../errors/refusals';
import { GithubEmail } from '../github/types';
import { isDomainAllowed } from './isDomainAllowed';
import { SignInPolicy } from './types';

/**
 * Picks the addresses that let somebody in: verified, and in an allowed
 * domain. Works on the whole list of `GET /user/emails`, so a hidden profile
 * address and a work address that is not the primary one make no difference.
 *
 * @returns at least one address, the primary one first, otherwise in GitHub's order
 * @throws SignInError GH_EMAIL_UNVERIFIED or GH_NO_VERIFIED_EMAIL_IN_DOMAIN
 */
export function judgeEmails(
  policy: Pick<
    SignInPolicy,
    'domains' | 'includeSubdomains' | 'trustUnverifiedEmails'
  >,
  account: { login: string; emails: GithubEmail[] },
  settingsUrl: string,
): NormalisedEmail[] {
  const inDomain = [...account.emails]
    .sort((a, b) => Number(b.primary) - Number(a.primary))
    .flatMap(entry => {
      const email = normaliseEmail(entry.email);
      return email && isDomainAllowed(email.domain, policy.domains, policy)
        ? [{ ...email, verified: entry.verified }]
        : [];
    });

  const admitted = inDomain.filter(
    email => email.verified || policy.trustUnverifiedEmails,
  );
  if (admitted.length > 0) {
    return admitted.map(({ address, domain }) => ({ address, domain }));
  }
  if (inDomain.length > 0) {
    throw emailUnverified({
      login: account.login,
      maskedAddress: maskEmail(inDomain[0]),
      settingsUrl,
    });
  }
  throw noVerifiedEmailInDomain({
    login: account.login,
    allowedDomains: policy.domains.map(rule =>
      rule.match === 'subdomains' ? `*.${rule.domain}` : rule.domain,
    ),
    settingsUrl,
  });
}
