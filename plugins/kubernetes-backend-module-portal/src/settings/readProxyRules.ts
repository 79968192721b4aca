import type { ConfigProblem } from '@internal/vendor-client';
import { z } from 'zod';
import {
  defaultProxyRules,
  toSegments,
  type ProxyRule,
} from '../guards/ProxyRule';

const KEY = 'kubernetes.portal.proxy.allow';

const ruleSchema = z.object({
  method: z
    .string()
    .transform(method => method.trim().toLocaleUpperCase('en-US'))
    .pipe(z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])),
  path: z
    .string()
    .trim()
    .regex(/^(?:\/(?:\*|[A-Za-z0-9][A-Za-z0-9._:-]*))+$/),
});

/**
 * Reads `kubernetes.portal.proxy.allow`. Not set means logs and events; an empty list means nothing at all.
 *
 * @param raw - what the configuration holds there
 */
export function readProxyRules(raw: unknown): {
  rules: readonly ProxyRule[];
  problems: ConfigProblem[];
} {
  if (raw === undefined || raw === null || raw === '') {
    return { rules: defaultProxyRules, problems: [] };
  }
  const list = z.array(z.unknown()).safeParse(raw);
  const items = list.success ? list.data : [raw];
  const rules: ProxyRule[] = [];
  const problems: ConfigProblem[] = [];
  items.forEach((item, index) => {
    const rule = ruleSchema.safeParse(item);
    if (list.success && rule.success) {
      const { method, path } = rule.data;
      rules.push({ method, segments: toSegments(path) });
      return;
    }
    problems.push({
      key: list.success ? `${KEY}[${index}]` : KEY,
      problem: list.success
        ? 'It is no rule of method and path.'
        : 'It is not a list of rules.',
      fix: 'Write for example { method: GET, path: /api/v1/namespaces/*/pods/*/log }, where * is one name.',
    });
  });
  return { rules, problems };
}
