/**
 * Whether a domain hands out addresses that no person receives mail at, such
 * as `users.noreply.github.com`. GitHub lists those as verified for everybody,
 * so they prove nothing about an employer.
 */
export function isNoreplyDomain(domain: string): boolean {
  return domain
    .split('.')
    .some(label => label === 'noreply' || label === 'no-reply');
}
