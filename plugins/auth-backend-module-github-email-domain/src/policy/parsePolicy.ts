import { z } from 'zod';
import { parseDomains } from './parseDomains';
import {
  parseNames,
  parseOrganization,
  parseTeam,
  parseUser,
} from './parseNames';
import { POLICY_ROOT, policySchema } from './policySchema';
import { DurationKey, readDuration } from './readDuration';
import { SettingProblem } from './SettingProblem';
import { SignInPolicy } from './types';

const NAMESPACE = /^[a-z\d]+(?:-[a-z\d]+)*$/;

function describeShape(error: z.ZodError): SettingProblem[] {
  return error.issues.flatMap(issue => {
    const key = [POLICY_ROOT, ...issue.path].join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(name => ({
        key: `${key}.${name}`,
        problem: 'is not a known setting',
        fix: `remove it or correct its spelling; known are ${Object.keys(
          policySchema.shape,
        ).join(', ')}`,
      }));
    }
    return [
      {
        key,
        problem: `has the wrong shape (${issue.message})`,
        fix: 'see the configuration table in docs/sign-in.md',
      },
    ];
  });
}

/**
 * Reads and judges `signInPolicy.github`. All problems come at once; the
 * policy is only given when there are none.
 */
export function parsePolicy(raw: unknown): {
  policy?: SignInPolicy;
  problems: SettingProblem[];
} {
  const shaped = policySchema.safeParse(raw ?? {});
  if (!shaped.success) {
    return { problems: describeShape(shaped.error) };
  }
  const settings = shaped.data;
  const { domains, problems: domainProblems } = parseDomains(settings);
  const users = parseNames(
    'allowUsers',
    settings.allowUsers,
    parseUser,
    'a numeric account id or a GitHub login',
  );
  const organizations = parseNames(
    'requireOrganizations',
    settings.requireOrganizations,
    parseOrganization,
    'the name of a GitHub organization',
  );
  const teams = parseNames(
    'requireTeams',
    settings.requireTeams,
    parseTeam,
    'a team as organization/team-slug',
  );
  const problems = [
    ...domainProblems,
    ...users.problems,
    ...organizations.problems,
    ...teams.problems,
  ];

  const fallbackNamespace = settings.fallbackNamespace ?? 'github-unlisted';
  if (
    !NAMESPACE.test(fallbackNamespace) ||
    fallbackNamespace.length > 63 ||
    fallbackNamespace === 'default'
  ) {
    problems.push({
      key: `${POLICY_ROOT}.fallbackNamespace`,
      problem:
        'is not a namespace that the catalog leaves free: people outside the catalog would share names with people inside',
      fix: 'use lower-case letters, digits and hyphens, and not default; or remove the setting to get github-unlisted',
    });
  }

  const duration = (key: DurationKey): number => {
    const result = readDuration(key, settings[key]);
    if ('problem' in result) {
      problems.push({ key: `${POLICY_ROOT}.${key}`, ...result });
      return 0;
    }
    return result.milliseconds;
  };
  const durations = {
    emailsCacheTtl: duration('emailsCacheTtl'),
    outageGrace: duration('outageGrace'),
    requestTimeout: duration('requestTimeout'),
    sessionDuration: duration('sessionDuration'),
  };

  if (problems.length > 0) {
    return { problems };
  }
  return {
    problems,
    policy: {
      domains,
      includeSubdomains: settings.includeSubdomains ?? false,
      allowPublicMailDomains: settings.allowPublicMailDomains ?? false,
      trustUnverifiedEmails: settings.trustUnverifiedEmails ?? false,
      allowUsers: users.values,
      requireOrganizations: organizations.values,
      requireTeams: teams.values,
      catalogUser: settings.catalogUser ?? 'required',
      fallbackNamespace,
      ...durations,
    },
  };
}
