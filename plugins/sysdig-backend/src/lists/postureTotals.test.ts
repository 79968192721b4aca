import { resource, resources } from '../__fixtures__/lines';
import { postureTotals } from './postureTotals';

describe('postureTotals', () => {
  it('row 13: counts evaluations and resources, rounding down', () => {
    expect(postureTotals(resources)).toEqual({
      passPercentage: 50,
      failedPolicies: 3,
      passedPolicies: 3,
      failing: 2,
      passing: 1,
      notEvaluated: 1,
      exposed: 1,
    });
    expect(
      postureTotals([resource('x', [true, true, false])]).passPercentage,
    ).toBe(66);
    expect(postureTotals([resource('x', null)]).passPercentage).toBeNull();
  });
});
