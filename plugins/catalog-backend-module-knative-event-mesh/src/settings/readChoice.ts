import type { SettingsReader } from '@internal/vendor-client';

/** Reads one of several words; the first is the default. */
export function readChoice<T extends string>(
  reader: SettingsReader,
  key: string,
  choices: readonly [T, ...T[]],
): T {
  const fix = `Write ${choices.join(' or ')}.`;
  const text = reader.text(key, fix);
  const choice = choices.find(each => each === text);
  if (text !== undefined && choice === undefined) {
    reader.report(key, 'There is no such choice.', fix);
  }
  return choice ?? choices[0];
}
