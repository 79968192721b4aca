import { counts, scans } from '../__fixtures__/lines';
import { scanTotals } from './scanTotals';

describe('scanTotals', () => {
  it('row 13: sums what is known and counts every policy result', () => {
    expect(scanTotals(scans)).toEqual({
      total: counts(4, 12),
      inUse: counts(1),
      policies: {
        passed: 1,
        failed: 1,
        accepted: 0,
        noPolicy: 0,
        notApplicable: 0,
        notEvaluated: 1,
        unknown: 1,
      },
    });
    expect(scanTotals([]).inUse).toBeNull();
  });
});
