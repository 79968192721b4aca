/** What each OAuth scope lets an application do, in words for the consent page. */
const DESCRIPTIONS: Record<string, string> = {
  'read:user': 'Read your profile',
  'user:email': 'Read your e-mail addresses, private ones included',
  user: 'Read and change your profile and your e-mail addresses',
  'read:org': 'Read which organizations and teams you belong to',
  repo: 'Read and write all repositories you can reach, private ones included',
  public_repo: 'Read and write public repositories',
  gist: 'Write gists',
  workflow: 'Change workflow files',
  security_events: 'Read and change security alerts',
};

// A wide scope contains narrower ones.
const CONTAINED: Record<string, string[]> = {
  user: ['read:user', 'user:email', 'user:follow'],
  repo: ['public_repo', 'security_events', 'repo:status'],
  'admin:org': ['write:org', 'read:org'],
  'write:org': ['read:org'],
};

/** Splits a scope parameter (by spaces or commas), without repetitions and without what a wider one contains. */
export function parseScopes(value: string): string[] {
  const asked = Array.from(new Set(value.split(/[\s,]+/).filter(Boolean)));
  const contained = new Set(asked.flatMap(scope => CONTAINED[scope] ?? []));
  return asked.filter(scope => !contained.has(scope));
}

/** Whether the granted scopes give a scope, directly or through a wider one. */
export function hasScope(granted: readonly string[], wanted: string): boolean {
  return granted.some(
    scope => scope === wanted || (CONTAINED[scope] ?? []).includes(wanted),
  );
}

/** The scope in words; an unknown one is shown as it is. */
export function describeScope(scope: string): string {
  return DESCRIPTIONS[scope] ?? scope;
}
