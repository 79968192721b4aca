import type { SettingsReader } from './SettingsReader';

/**
 * Reports those of settings that belong together which are missing while others are set.
 *
 * @param variables - the settings with the environment variables that usually set them
 * @param none - what else one can do, for example "neither of the two"
 */
export function reportMissing(
  reader: SettingsReader,
  variables: Readonly<Record<string, string>>,
  none: string,
): void {
  const names = Object.keys(variables);
  const set = names.filter(name => reader.has(name));
  if (set.length === 0) {
    return;
  }
  for (const missing of names.filter(name => !reader.has(name))) {
    reader.report(
      missing,
      `${set.map(name => reader.keyOf(name)).join(' and ')} ${
        set.length > 1 ? 'are' : 'is'
      } set, and this key is not.`,
      `Set ${reader.keyOf(missing)} (environment variable ${
        variables[missing]
      }) too, or ${none}.`,
    );
  }
}
