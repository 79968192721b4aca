import { parseEntityRef } from '@backstage/catalog-model';

/**
 * What to call a person: the first word of the display name, or the name in the user's entity ref.
 * A display name that is an e-mail address says nothing about the person, so it is not used.
 */
export function firstName(
  displayName: string | undefined,
  userEntityRef: string,
): string {
  const word = displayName?.trim().split(/\s+/)[0];
  return word && !word.includes('@')
    ? word
    : parseEntityRef(userEntityRef).name;
}
