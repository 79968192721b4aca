import { z } from 'zod';
import { parseDomains } from './parseDomains';
import {
  parseNames,
  parseOrganization,
  parseTeam,
  parseUser,
} from './parseNames';
import { POLICY_ROOT, policySchema, RawPolicy } from './policySchema';
import { DurationKey, readDuration } from './readDuration';
import { SettingProblem } from './SettingProblem';
import { SignInPolicy } from './types';

const NAMESPACE = /^[a-z\d]+(?:-[a-z\d]+)*$/;

/** Sorts out what has the right shape, setting by setting, so that one mistake hides no other. */
function readShape(raw: unknown): {
  settings: RawPolicy;
  problems: SettingProblem[];
} {
  const block = z.record(z.string(), z.unknown()).safeParse(raw ?? {});
  if (!block.success) {
    return {
      settings: {},
      problems: [
        {
          key: POLICY_ROOT,
          problem: 'is not a block of settings',
          fix: 'see the configuration table in docs/sign-in.md',
        },
      ],
    };
  }
  const known = Object.keys(policySchema.shape);
  const problems: SettingProblem[] = [];
  const wellShaped: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(block.data)) {
    const result = policySchema.safeParse({ [name]: value });
    if (result.success) {
      Object.assign(wellShaped, result.data);
    } else if (known.includes(name)) {
      problems.push({
        key: `${POLICY_ROOT}.${name}`,
        problem: `has the wrong shape (${result.error.issues[0].message})`,
        fix: 'see the configuration table in docs/sign-in.md',
      });
    } else {
      problems.push({
        key: `${POLICY_ROOT}.${name}`,
        problem: 'is not a known setting',
        fix: `remove it or correct its spelling; known are ${known.join(', ')}`,
      });
    }
  }
  return { settings: policySchema.parse(wellShaped), problems };
}

/**
 * Reads and judges `signInPolicy.github`. All problems come at once; the
 * policy is only given when there are none.
 */
export function parsePolicy(raw: unknown): {
  policy?: SignInPolicy;
  problems: SettingProblem[];
} {
  const { settings, problems: shapeProblems } = readShape(raw);
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
  const domainsKey = `${POLICY_ROOT}.allowedEmailDomains`;
  const problems = [
    ...shapeProblems,
    ...(shapeProblems.some(each => each.key === domainsKey)
      ? []
      : domainProblems),
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
