import { createHmac, randomBytes } from 'node:crypto';

const SALT = randomBytes(32);

/** A short name for values that may be secret, the same for the same values, in this process only. */
export function hashOf(...values: unknown[]): string {
  return createHmac('sha256', SALT)
    .update(JSON.stringify(values))
    .digest('base64url');
}
