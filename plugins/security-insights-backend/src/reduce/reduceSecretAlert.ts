import type {
  Alert,
  AlertState,
} from '@internal/plugin-security-insights-common';
import { z } from 'zod';
import { commonFields, flag, line, login, part, text, time } from './fields';
import { secretSeverity } from './severity';

// The field `secret` is not among these, and what is not is dropped here, so that nothing after this line can hold one.
const schema = z.object({
  ...commonFields,
  secret_type: text,
  secret_type_display_name: text,
  validity: text,
  publicly_leaked: flag,
  push_protection_bypassed: flag,
  resolution: text,
  resolution_comment: text,
  resolved_at: time,
  resolved_by: login,
  first_location_detected: part({ path: text, start_line: line }),
});

function toState(state: string | null, resolution: string | null): AlertState {
  if (state !== 'resolved') {
    return 'open';
  }
  return resolution === 'revoked' ? 'fixed' : 'dismissed';
}

/** Reads an alert of secret scanning, without the secret; undefined for something that is none. */
export function reduceSecretAlert(item: unknown): Alert | undefined {
  const raw = schema.safeParse(item).data;
  if (!raw) {
    return undefined;
  }
  const { number, first_location_detected: place } = raw;
  const validity = raw.validity?.toLocaleLowerCase('en-US') ?? 'unknown';
  const state = toState(raw.state, raw.resolution);
  return {
    id: `secret-scanning/${number}`,
    type: 'secret-scanning',
    number,
    state,
    severity: secretSeverity(validity),
    title:
      raw.secret_type_display_name ??
      raw.secret_type ??
      `Secret scanning alert ${number}`,
    description: null,
    rule: raw.secret_type,
    cve: null,
    tool: null,
    dependency: null,
    location: place?.path
      ? { path: place.path, startLine: place.start_line, ref: null }
      : null,
    secret: {
      validity,
      publiclyLeaked: raw.publicly_leaked,
      pushProtectionBypassed: raw.push_protection_bypassed,
    },
    createdAt: raw.created_at,
    updatedAt: raw.updated_at,
    closed:
      state === 'open'
        ? null
        : {
            at: raw.resolved_at,
            by: raw.resolved_by,
            reason: raw.resolution,
            comment: raw.resolution_comment,
          },
    url: raw.html_url,
  };
}
