import type { SecretAlert } from '../types';
import { daysBefore } from './ages';
import { numberByAge } from './numberByAge';

/** One leaked secret, in the words of whoever wrote the demo. The secret itself is nowhere. */
export interface LeakedSecret {
  type: string;
  name: string;
  validity: SecretAlert['validity'];
  /** `path:line`. */
  at: string;
  ageDays: number;
  publiclyLeaked?: boolean;
  multiRepo?: boolean;
  /** Login of who pushed it in spite of push protection. */
  bypassedBy?: string;
  resolved?: {
    daysAgo: number;
    by: string;
    reason: 'false_positive' | 'wont_fix' | 'revoked' | 'used_in_tests';
    comment: string | null;
  };
}

function toAlert(secret: LeakedSecret, now: Date): SecretAlert {
  const { resolved, bypassedBy, at } = secret;
  const createdAt = daysBefore(now, secret.ageDays);
  const resolution = resolved
    ? {
        at: daysBefore(now, resolved.daysAgo),
        by: resolved.by,
        reason: resolved.reason,
        comment: resolved.comment,
      }
    : null;
  const [path, line] = at.split(':');
  return {
    number: 0,
    state: resolution ? 'resolved' : 'open',
    createdAt,
    updatedAt: resolution?.at ?? createdAt,
    resolution,
    secretType: secret.type,
    displayName: secret.name,
    validity: secret.validity,
    publiclyLeaked: secret.publiclyLeaked ?? false,
    multiRepo: secret.multiRepo ?? false,
    bypass: bypassedBy ? { by: bypassedBy, at: createdAt } : null,
    path,
    startLine: Number(line),
  };
}

/** The alerts of secret scanning of a repository. */
export function seedSecrets(
  secrets: readonly LeakedSecret[],
  now: Date,
): SecretAlert[] {
  return numberByAge(secrets.map(secret => toAlert(secret, now)));
}
