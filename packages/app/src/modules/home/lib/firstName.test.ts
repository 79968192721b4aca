import { firstName } from './firstName';

describe('firstName', () => {
  it.each([
    ['Ada Byte', 'Ada'],
    ['  Lin   Park ', 'Lin'],
    ['Åsa', 'Åsa'],
    ['ada@acme.example', 'ada-byte'],
    ['', 'ada-byte'],
    [undefined, 'ada-byte'],
  ])('%p becomes %p', (displayName, expected) => {
    expect(firstName(displayName, 'user:default/ada-byte')).toBe(expected);
  });
});
