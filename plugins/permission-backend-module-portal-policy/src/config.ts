import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { parsePermissionRules } from './config/parsePermissionRules';
import { parseReferences } from './config/parseReferences';
import type { PortalPolicyProblem } from './config/PortalPolicyProblem';
import type { Rule } from './policy/rules';

/** The block `portalPolicy` of the configuration, checked and normalised. */
export interface PortalPolicyConfig {
  /** Entity references of admins (users or groups), lower case, without duplicates. */
  admins: readonly string[];
  /** The operator's own rules, by permission name. They replace those of the table. */
  rules: ReadonlyMap<string, Rule>;
}

const KEYS = ['admins', 'permissions'];

const blockSchema = z
  .object({
    admins: z.unknown().optional(),
    permissions: z.unknown().optional(),
  })
  .loose();

/**
 * Reads `portalPolicy`.
 *
 * @throws InputError that names every wrong key, because a policy that guesses who is an
 * admin is worse than a portal that does not start.
 */
export function readPortalPolicyConfig(config: Config): PortalPolicyConfig {
  const { admins, rules, problems } = parse(config);
  if (problems.length > 0) {
    throw new InputError(
      problems.map(p => `${p.key}: ${p.problem} ${p.fix}`).join(' '),
    );
  }
  return { admins, rules };
}

/**
 * Lists everything that is wrong with the configuration of the policy, for the check that
 * runs before anything starts. Never throws.
 */
export function findPortalPolicyProblems(
  config: Config,
): PortalPolicyProblem[] {
  return parse(config).problems;
}

function parse(config: Config) {
  const off = findDisabledPermissions(config);
  const block = blockSchema.safeParse(config.getOptional('portalPolicy') ?? {});
  if (!block.success) {
    const problem = {
      key: 'portalPolicy',
      problem: 'This is not a block of keys.',
      fix: 'Write "portalPolicy:" and below it, indented, "admins:" with a list.',
    };
    return { admins: [], rules: new Map(), problems: [...off, problem] };
  }
  const unknown = Object.keys(block.data)
    .filter(key => !KEYS.includes(key))
    .map(key => ({
      key: `portalPolicy.${key}`,
      problem: 'The policy does not know this key.',
      fix: 'Remove it, or rename it: "portalPolicy.admins" lists the admins, "portalPolicy.permissions" the rules of your own.',
    }));
  const admins = parseReferences(
    block.data.admins ?? [],
    'portalPolicy.admins',
  );
  const permissions = parsePermissionRules(block.data.permissions);
  return {
    admins: admins.refs,
    rules: permissions.rules,
    problems: [...off, ...unknown, ...admins.problems, ...permissions.problems],
  };
}

// With permissions off the framework never asks the policy and allows everything.
function findDisabledPermissions(config: Config): PortalPolicyProblem[] {
  if (isTrue(config, 'permission.enabled')) {
    return [];
  }
  return [
    {
      key: 'permission.enabled',
      problem:
        'Permissions are off, so everybody signed in could delete everything.',
      fix: 'Set "permission.enabled: true".',
    },
  ];
}

function isTrue(config: Config, key: string): boolean {
  try {
    return config.getOptionalBoolean(key) === true;
  } catch {
    return false;
  }
}
