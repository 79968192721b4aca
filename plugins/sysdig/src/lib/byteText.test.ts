import { byteText } from './byteText';

describe('byteText', () => {
  it.each([
    [0, '0 B'],
    [1023, '1,023 B'],
    [1536, '1.5 KiB'],
    [187_000_000, '178 MiB'],
    [5 * 1024 ** 5, '5,120 TiB'],
  ])('writes %d as %s', (bytes, text) => {
    expect(byteText(bytes)).toBe(text);
  });
});
