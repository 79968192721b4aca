import * as fc from 'fast-check';
import { filterSkeleton } from '../__testUtils__/filterSkeleton';
import { hostileText } from '../__testUtils__/filterNodes';
import { quoteFilterValue } from './quoteFilterValue';

describe('quoteFilterValue', () => {
  it.each([
    ['carts', '"carts"'],
    ['a"b', '"a\\"b"'],
    ['a\\', '"a\\\\"'],
    ['\\"', '"\\\\\\""'],
    ['" or 1=1', '"\\" or 1=1"'],
  ])('quotes %s', (value, literal) => {
    expect(quoteFilterValue(value)).toBe(literal);
  });

  it('makes one literal of every text', () => {
    fc.assert(
      fc.property(hostileText, value => {
        expect(filterSkeleton(quoteFilterValue(value))).toEqual({
          skeleton: '""',
          values: [value],
        });
      }),
    );
  });
});
