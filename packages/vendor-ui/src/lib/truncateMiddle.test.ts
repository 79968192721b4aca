import { truncateMiddle } from './truncateMiddle';

it.each([
  ['short', 10, 'short'],
  ['exactly-10', 10, 'exactly-10'],
  ['registry/shop/carts:1.0', 11, 'regis…s:1.0'],
  ['abcdef', 0, 'a…f'],
  ['', 5, ''],
  ['😀😁😂😃😄😅', 5, '😀😁…😄😅'],
])('%s in %i characters is %s', (text, max, expected) => {
  expect(truncateMiddle(text, max)).toBe(expected);
});
