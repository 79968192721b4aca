import { createHash } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An identifier in the form of a ULID; it depends on nothing but the time (unix milliseconds) and the text. */
export function ulid(time: number, text: string): string {
  let rest = Math.max(0, Math.floor(time));
  let head = '';
  for (let at = 0; at < 10; at++) {
    head = ALPHABET[rest % 32] + head;
    rest = Math.floor(rest / 32);
  }
  const digest = createHash('sha256').update(text).digest();
  const tail = Array.from(digest.subarray(0, 16), byte => ALPHABET[byte % 32]);
  return head + tail.join('');
}
