import { z } from 'zod';
import { isRuleName, ruleNames, type Rule } from '../policy/rules';
import { parseReferences } from './parseReferences';
import type { PortalPolicyProblem } from './PortalPolicyProblem';

const KEY = 'portalPolicy.permissions';
const SHAPE = `Write ${ruleNames
  .map(name => `"${name}"`)
  .join(', ')}, or a list of users and groups.`;

const blockSchema = z.record(z.string(), z.unknown());
const NAME = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** Reads `portalPolicy.permissions`: the operator's own rule for a permission, by permission name. */
export function parsePermissionRules(value: unknown): {
  rules: Map<string, Rule>;
  problems: PortalPolicyProblem[];
} {
  const rules = new Map<string, Rule>();
  const problems: PortalPolicyProblem[] = [];
  const block = blockSchema.safeParse(value ?? {});
  if (!block.success) {
    problems.push({
      key: KEY,
      problem: 'This is not a block of permissions.',
      fix: 'Write one line for each permission, for example "sysdig.results.read: entity owners".',
    });
    return { rules, problems };
  }
  for (const [name, rule] of Object.entries(block.data)) {
    const key = `${KEY}.${name}`;
    if (!NAME.test(name)) {
      problems.push({
        key,
        problem: `"${name}" is not the name of a permission.`,
        fix: 'Write it as the documentation does, for example "sysdig.results.read".',
      });
    } else if (isRuleName(rule)) {
      rules.set(name, rule);
    } else if (Array.isArray(rule) && rule.length > 0) {
      const { refs, problems: wrong } = parseReferences(rule, key);
      rules.set(name, { anyOf: refs });
      problems.push(...wrong);
    } else {
      problems.push({ key, problem: 'This is not a rule.', fix: SHAPE });
    }
  }
  return { rules, problems };
}
