import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import { z } from 'zod';

/** The block `portalPolicy` of the configuration, checked and normalised. */
export interface PortalPolicyConfig {
  /** Entity references of admins (users or groups), lower case, without duplicates. */
  admins: readonly string[];
}

/** One thing that is wrong in the configuration of the policy. */
export interface PortalPolicyProblem {
  /** Full configuration key, for example `portalPolicy.admins[0]`. */
  key: string;
  /** What is wrong, as one plain sentence. */
  problem: string;
  /** What to write instead. */
  fix: string;
}

const SHAPE =
  'Write the full reference of a user or group, for example "group:default/platform" or "user:default/ada".';

const blockSchema = z.object({ admins: z.unknown().optional() }).loose();
const adminsSchema = z
  .union([
    z.string().transform(list => list.split(',').filter(item => item.trim())),
    z.array(z.unknown()),
  ])
  .default([]);

/**
 * Reads `portalPolicy`.
 *
 * @throws InputError that names every wrong key, because a policy that guesses who is an
 * admin is worse than a portal that does not start.
 */
export function readPortalPolicyConfig(config: Config): PortalPolicyConfig {
  const { admins, problems } = parse(config);
  if (problems.length > 0) {
    throw new InputError(
      problems.map(p => `${p.key}: ${p.problem} ${p.fix}`).join(' '),
    );
  }
  return { admins };
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
  const problems = [...findDisabledPermissions(config)];
  const block = blockSchema.safeParse(config.getOptional('portalPolicy') ?? {});
  if (!block.success) {
    problems.push({
      key: 'portalPolicy',
      problem: 'This is not a block of keys.',
      fix: 'Write "portalPolicy:" and below it, indented, "admins:" with a list.',
    });
    return { admins: [], problems };
  }

  for (const key of Object.keys(block.data).filter(k => k !== 'admins')) {
    problems.push({
      key: `portalPolicy.${key}`,
      problem: 'The policy does not know this key.',
      fix: 'Remove it, or rename it to "portalPolicy.admins" if it lists the admins.',
    });
  }

  const list = adminsSchema.safeParse(block.data.admins ?? undefined);
  if (!list.success) {
    problems.push({
      key: 'portalPolicy.admins',
      problem: 'This is neither a list nor a comma-separated string.',
      fix: SHAPE,
    });
    return { admins: [], problems };
  }

  const admins = new Set<string>();
  list.data.forEach((item, index) => {
    const result = parseAdmin(item);
    if ('problem' in result) {
      problems.push({
        key: `portalPolicy.admins[${index}]`,
        problem: result.problem,
        fix: SHAPE,
      });
    } else {
      admins.add(result.ref);
    }
  });
  return { admins: [...admins], problems };
}

function parseAdmin(item: unknown): { ref: string } | { problem: string } {
  if (typeof item !== 'string' || item.trim() === '') {
    return { problem: 'This entry is not a text.' };
  }
  try {
    const ref = parseEntityRef(item.trim());
    if (!['user', 'group'].includes(ref.kind.toLocaleLowerCase('en-US'))) {
      return { problem: `"${item}" is neither a user nor a group.` };
    }
    return { ref: stringifyEntityRef(ref) };
  } catch (error) {
    return {
      problem: `"${item}" is not an entity reference (${
        toError(error).message
      }).`,
    };
  }
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
