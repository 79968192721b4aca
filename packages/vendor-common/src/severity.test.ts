import {
  compareSeverityCounts,
  sumSeverityCounts,
  toSeverity,
  type SeverityCounts,
} from './severity';

const counts = (
  critical: number | null,
  high: number | null = 0,
): SeverityCounts => ({ critical, high, medium: 0, low: 0, negligible: 0 });

describe('toSeverity', () => {
  it.each([
    ['critical', 'critical'],
    ['High', 'high'],
    ['NEGLIGIBLE', 'negligible'],
    ['catastrophic', 'unknown'],
    ['constructor', 'unknown'],
    [null, 'unknown'],
    [4, 'unknown'],
  ])('reads %p as %s', (word, severity) => {
    expect(toSeverity(word)).toBe(severity);
  });
});

describe('compareSeverityCounts', () => {
  it('puts one critical finding before many high ones, and the unknown last', () => {
    const sorted = [counts(null), counts(0, 99), counts(1), counts(0)].sort(
      compareSeverityCounts,
    );
    expect(sorted).toEqual([counts(1), counts(0, 99), counts(0), counts(null)]);
  });
});

describe('sumSeverityCounts', () => {
  it('adds what is known and keeps unknown apart from zero', () => {
    expect(
      sumSeverityCounts([
        counts(2, null),
        { ...counts(null, null), unknown: 3 },
      ]),
    ).toEqual({
      critical: 2,
      high: null,
      medium: 0,
      low: 0,
      negligible: 0,
      unknown: 3,
    });
    expect(sumSeverityCounts([]).critical).toBeNull();
  });
});
