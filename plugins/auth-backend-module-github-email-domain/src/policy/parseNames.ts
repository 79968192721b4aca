import { POLICY_ROOT } from './policySchema';
import { SettingProblem } from './SettingProblem';
import { AllowedUser, RequiredTeam } from './types';

const ORGANIZATION = /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i;
const TEAM_SLUG = /^[a-z\d_][\w-]{0,99}$/i;
const LOGIN = /^[a-z\d](?:[a-z\d-]|_(?=[a-z\d])){0,99}$/i;

/** Reads one list of the policy entry by entry; `shape` says in words what an entry looks like. */
export function parseNames<T>(
  key: string,
  entries: (string | number)[] | undefined,
  parse: (entry: string) => T | undefined,
  shape: string,
): { values: T[]; problems: SettingProblem[] } {
  const values: T[] = [];
  const problems: SettingProblem[] = [];
  for (const entry of (entries ?? []).map(each => String(each).trim())) {
    const value = parse(entry);
    if (value === undefined) {
      problems.push({
        key: `${POLICY_ROOT}.${key}`,
        problem: `the entry '${entry}' is not ${shape}`,
        fix: `write ${shape}`,
      });
    } else {
      values.push(value);
    }
  }
  return { values, problems };
}

/** An entry of `allowUsers`. Digits alone are an account id, although a login may consist of digits too. */
export function parseUser(entry: string): AllowedUser | undefined {
  if (/^[1-9]\d{0,14}$/.test(entry)) {
    return { id: Number(entry) };
  }
  return LOGIN.test(entry) ? { login: entry.toLowerCase() } : undefined;
}

/** An entry of `requireOrganizations`, lower case. */
export function parseOrganization(entry: string): string | undefined {
  return ORGANIZATION.test(entry) ? entry.toLowerCase() : undefined;
}

/** An entry of `requireTeams`: `organization/team-slug`. */
export function parseTeam(entry: string): RequiredTeam | undefined {
  const [organization, slug, ...rest] = entry.split('/');
  return rest.length === 0 &&
    ORGANIZATION.test(organization) &&
    TEAM_SLUG.test(slug ?? '')
    ? { organization: organization.toLowerCase(), slug: slug.toLowerCase() }
    : undefined;
}
