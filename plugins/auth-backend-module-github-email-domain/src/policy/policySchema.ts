import { z } from 'zod';

/** Where the policy stands in the configuration. */
export const POLICY_ROOT = 'signInPolicy.github';

/** A YAML list, or the comma-separated text that an environment variable can hold. */
const list = z.preprocess(
  value =>
    typeof value === 'string'
      ? value
          .split(',')
          .map(item => item.trim())
          .filter(item => item !== '')
      : value,
  z.array(z.union([z.string(), z.number()])),
);

/** Texts `true` and `false` count, because environment variables have no other type. */
const flag = z.preprocess(
  value => ({ true: true, false: false }[String(value)] ?? value),
  z.boolean(),
);

/** Read with `readDurationFromConfig`, which knows all spellings. */
const duration = z.union([z.string(), z.record(z.string(), z.number())]);

/**
 * The shape of `signInPolicy.github` before its values are judged. Strict, so
 * that a misspelt key is reported instead of silently leaving a default in place.
 */
export const policySchema = z.strictObject({
  allowedEmailDomains: list.optional(),
  includeSubdomains: flag.optional(),
  allowPublicMailDomains: flag.optional(),
  trustUnverifiedEmails: flag.optional(),
  allowUsers: list.optional(),
  requireOrganizations: list.optional(),
  requireTeams: list.optional(),
  catalogUser: z.enum(['required', 'optional']).optional(),
  fallbackNamespace: z.string().optional(),
  emailsCacheTtl: duration.optional(),
  outageGrace: duration.optional(),
  requestTimeout: duration.optional(),
  sessionDuration: duration.optional(),
});

/** `signInPolicy.github` as it stands in the configuration. */
export type RawPolicy = z.infer<typeof policySchema>;
