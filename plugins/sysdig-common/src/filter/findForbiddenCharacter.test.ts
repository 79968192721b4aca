import { findForbiddenCharacter } from './findForbiddenCharacter';

describe('findForbiddenCharacter', () => {
  it.each([
    ['a line break', 'a\nb', 'U+000A'],
    ['a tab', 'a\tb', 'U+0009'],
    ['nothing', 'a\u0000', 'U+0000'],
    ['delete', '\u007f', 'U+007F'],
    ['a C1 control', '\u0085', 'U+0085'],
    ['a line separator', '\u2028', 'U+2028'],
    ['writing from right to left', 'a\u202eb', 'U+202E'],
    ['half a surrogate pair', 'a\ud83e', 'U+D83E'],
  ])('finds %s', (_, text, character) => {
    expect(findForbiddenCharacter(text)).toBe(character);
  });

  it.each(['', 'a b', 'ünïcödé', '日本', '🧦', '" \\'])('allows %j', text => {
    expect(findForbiddenCharacter(text)).toBeUndefined();
  });
});
