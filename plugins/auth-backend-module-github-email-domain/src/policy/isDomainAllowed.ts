import { isNoreplyDomain } from '../email/isNoreplyDomain';
import { DomainRule } from './checkDomainEntry';

/**
 * Whether a normalised domain satisfies one of the rules: equal to an exact
 * one, or below a wildcard one. With `includeSubdomains` an exact rule also
 * admits what lies below it. No-reply domains are never admitted, also not as
 * a sub-domain of something that is.
 */
export function isDomainAllowed(
  domain: string,
  rules: DomainRule[],
  options: { includeSubdomains: boolean },
): boolean {
  if (isNoreplyDomain(domain)) {
    return false;
  }
  return rules.some(rule => {
    const below = domain.endsWith(`.${rule.domain}`);
    return rule.match === 'subdomains'
      ? below
      : domain === rule.domain || (options.includeSubdomains && below);
  });
}
