import { checkDomainEntry, DomainRule } from './checkDomainEntry';
import { POLICY_ROOT, RawPolicy } from './policySchema';
import { SettingProblem } from './SettingProblem';

/** The usable entries of `allowedEmailDomains`, each once, and what is wrong with the others. */
export function parseDomains(
  raw: Pick<RawPolicy, 'allowedEmailDomains' | 'allowPublicMailDomains'>,
): {
  domains: DomainRule[];
  problems: SettingProblem[];
} {
  const key = `${POLICY_ROOT}.allowedEmailDomains`;
  const entries = [...new Set((raw.allowedEmailDomains ?? []).map(String))];
  if (entries.length === 0) {
    return {
      domains: [],
      problems: [
        {
          key,
          problem: 'names no domain, so nobody could sign in',
          fix: 'list the mail domains of your company, or set AUTH_GITHUB_ALLOWED_EMAIL_DOMAINS to them, separated by commas',
        },
      ],
    };
  }
  const results = entries.map(entry =>
    checkDomainEntry(entry, {
      allowPublicMailDomains: raw.allowPublicMailDomains ?? false,
    }),
  );
  const rules = results.flatMap(each => ('rule' in each ? [each.rule] : []));
  return {
    domains: rules.filter(
      (rule, index) =>
        index ===
        rules.findIndex(
          other => other.domain === rule.domain && other.match === rule.match,
        ),
    ),
    problems: results.flatMap(each =>
      'problem' in each ? [{ key, problem: each.problem, fix: each.fix }] : [],
    ),
  };
}
