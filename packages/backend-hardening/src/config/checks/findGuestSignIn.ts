import { asRecord } from '../asRecord';
import type { ConfigCheck } from '../ConfigProblem';

/** Finds guest sign-in, however deep it hides: in this portal everybody has a name. */
export const findGuestSignIn: ConfigCheck = config =>
  findGuestKeys('auth.providers', config.getOptional('auth.providers')).map(
    key => ({
      key,
      problem: 'This portal has no guest sign-in.',
      fix: 'Remove this block. For a first look use the demo, which signs you in as one of its invented people.',
    }),
  );

function findGuestKeys(path: string, value: unknown): string[] {
  return Object.entries(asRecord(value)).flatMap(([name, child]) => {
    const key = `${path}.${name}`;
    return isGuest(name) ? [key] : findGuestKeys(key, child);
  });
}

/** True for the name under which guest sign-in is configured, in any case. */
export function isGuest(name: string): boolean {
  return name.toLocaleLowerCase('en-US') === 'guest';
}
