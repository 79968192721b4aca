import { createHash } from 'node:crypto';

const MAX_LENGTH = 63;
const HASH_LENGTH = 8;
const KEPT_LENGTH = MAX_LENGTH - HASH_LENGTH - 1;

/**
 * A name of at most 63 characters, which is what the catalog takes: longer ones keep their beginning and end with a hash
 * of `identity`, so that they stay the same from run to run and differ from each other.
 */
export function shortenName(name: string, identity: readonly string[]): string {
  if (name.length <= MAX_LENGTH) {
    return name;
  }
  const hash = createHash('sha256')
    .update(identity.join('/'))
    .digest('hex')
    .slice(0, HASH_LENGTH);
  return `${name.slice(0, KEPT_LENGTH)}-${hash}`;
}
