import { parseQuantity } from './quantity';

it.each([
  ['250m', 0.25],
  ['1', 1],
  [2, 2],
  ['12n', 12e-9],
  ['1500u', 0.0015],
  ['1Ki', 1024],
  ['128Mi', 134217728],
  ['1.5Gi', 1610612736],
  ['2k', 2000],
  ['1e3', 1000],
  ['1E', 1e18],
  ['', 0],
  [undefined, 0],
  [null, 0],
  ['a lot', 0],
  ['12mm', 0],
  [{}, 0],
])('%j is %d', (text, expected) => {
  expect(parseQuantity(text)).toBeCloseTo(expected, 12);
});
