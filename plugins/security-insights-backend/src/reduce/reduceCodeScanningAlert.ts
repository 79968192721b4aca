import type {
  Alert,
  AlertState,
} from '@internal/plugin-security-insights-common';
import { z } from 'zod';
import { commonFields, line, login, part, text, time } from './fields';
import { codeScanningSeverity } from './severity';

const schema = z.object({
  ...commonFields,
  fixed_at: time,
  dismissed_at: time,
  dismissed_by: login,
  dismissed_reason: text,
  dismissed_comment: text,
  rule: part({
    id: text,
    name: text,
    description: text,
    severity: text,
    security_severity_level: text,
  }),
  tool: part({ name: text }),
  most_recent_instance: part({
    ref: text,
    message: part({ text }),
    location: part({ path: text, start_line: line }),
  }),
});

function toState(state: string | null): AlertState {
  return state === 'dismissed' || state === 'fixed' ? state : 'open';
}

/** Reads an alert of code scanning; undefined for something that is none. */
export function reduceCodeScanningAlert(item: unknown): Alert | undefined {
  const raw = schema.safeParse(item).data;
  if (!raw) {
    return undefined;
  }
  const { number, rule, most_recent_instance: instance } = raw;
  const state = toState(raw.state);
  const path = instance?.location?.path ?? null;
  const closedByHand = {
    at: raw.dismissed_at,
    by: raw.dismissed_by,
    reason: raw.dismissed_reason,
    comment: raw.dismissed_comment,
  };
  const closedByCode = {
    at: raw.fixed_at,
    by: null,
    reason: null,
    comment: null,
  };
  return {
    id: `code-scanning/${number}`,
    type: 'code-scanning',
    number,
    state,
    severity: rule ? codeScanningSeverity(rule) : 'unknown',
    title:
      rule?.description ??
      rule?.name ??
      rule?.id ??
      `Code scanning alert ${number}`,
    description: instance?.message?.text ?? null,
    rule: rule?.id ?? null,
    cve: null,
    tool: raw.tool?.name ?? null,
    dependency: null,
    location:
      path === null
        ? null
        : {
            path,
            startLine: instance?.location?.start_line ?? null,
            ref: instance?.ref ?? null,
          },
    secret: null,
    createdAt: raw.created_at,
    updatedAt: raw.updated_at,
    closed:
      state === 'open'
        ? null
        : { dismissed: closedByHand, fixed: closedByCode }[state],
    url: raw.html_url,
  };
}
