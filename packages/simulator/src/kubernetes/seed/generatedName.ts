import { hash } from '../../random';

/** The letters and digits of which Kubernetes makes names; no vowels, so that no words come out. */
const ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';

/** The random-looking end of a generated name; depends on nothing but the text. */
export function nameSuffix(from: string, length: number): string {
  return Array.from(
    { length },
    (_, index) => ALPHABET[hash(`${from}#${index}`) % ALPHABET.length],
  ).join('');
}
