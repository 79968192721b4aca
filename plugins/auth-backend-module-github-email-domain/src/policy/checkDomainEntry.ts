import { isNoreplyDomain } from '../email/isNoreplyDomain';
import { normaliseDomain } from '../email/normaliseDomain';
import { isPublicMailDomain } from './publicMailDomains';

/** One usable entry of `allowedEmailDomains`. */
export interface DomainRule {
  /** Normalised domain, without the `*.` of a wildcard entry. */
  domain: string;
  /** `exact` admits the domain alone, `subdomains` only what lies below it. */
  match: 'exact' | 'subdomains';
}

/** Outcome of reading one entry: a rule, or what is wrong with it and how to put it right. */
export type DomainEntryResult =
  | { rule: DomainRule }
  | { problem: string; fix: string };

/** Registries below which strangers own the next label. Only the common ones; the real list has thousands. */
const SHARED_SUFFIXES = new Set(
  'co.uk org.uk ac.uk gov.uk com.au net.au org.au co.jp ne.jp or.jp com.br co.in co.nz co.za com.mx com.cn com.tr com.ar com.sg com.hk co.kr co.il github.io gitlab.io'.split(
    ' ',
  ),
);

/**
 * Reads one entry of `allowedEmailDomains`. Entries come from an operator, so
 * surrounding blanks, capital letters and one trailing dot are forgiven; what
 * would let strangers in is not.
 */
export function checkDomainEntry(
  entry: string,
  options: { allowPublicMailDomains: boolean },
): DomainEntryResult {
  const trimmed = entry.trim();
  if (trimmed === '') {
    return {
      problem: 'an entry is empty',
      fix: 'remove the empty entry, or write a domain such as acme.example',
    };
  }
  if (trimmed === '*' || trimmed === '*.') {
    return {
      problem: `the entry '${trimmed}' would admit everybody who has a GitHub account`,
      fix: 'list the domains of your company instead',
    };
  }
  if (trimmed.includes('@')) {
    return {
      problem: `the entry '${trimmed}' is an address, not a domain`,
      fix: 'write only what stands after the @; to admit single people use signInPolicy.github.allowUsers',
    };
  }
  const wildcard = trimmed.startsWith('*.');
  const bare = trimmed.slice(wildcard ? 2 : 0).replace(/\.$/, '');
  if (!bare.includes('.')) {
    return {
      problem: `the entry '${trimmed}' is a single label, not a domain of a company`,
      fix: 'write the whole domain, such as acme.example',
    };
  }
  const domain = normaliseDomain(bare);
  if (!domain) {
    return {
      problem: `the entry '${trimmed}' is not a host name`,
      fix: 'use letters, digits, hyphens and dots only; a leading *. admits sub-domains',
    };
  }
  if (isNoreplyDomain(domain)) {
    return {
      problem: `the entry '${trimmed}' is a no-reply domain, which GitHub verifies for everybody`,
      fix: 'list the domain at which your people receive mail',
    };
  }
  if (SHARED_SUFFIXES.has(domain)) {
    return {
      problem: `the entry '${trimmed}' is a public suffix, below which anybody can register a domain`,
      fix: 'write the domain that your company registered',
    };
  }
  if (isPublicMailDomain(domain) && !options.allowPublicMailDomains) {
    return {
      problem: `the entry '${trimmed}' is a public mail provider, so it admits everybody`,
      fix: 'list the domains of your company; if you do want to admit everybody, set signInPolicy.github.allowPublicMailDomains: true',
    };
  }
  return { rule: { domain, match: wildcard ? 'subdomains' : 'exact' } };
}
