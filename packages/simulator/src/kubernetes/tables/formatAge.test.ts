import { formatAge, formatSince } from './formatAge';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('formatAge', () => {
  it.each([
    [0, '0s'],
    [119 * SECOND, '119s'],
    [2 * MINUTE, '2m'],
    [9 * MINUTE + 59 * SECOND, '9m59s'],
    [10 * MINUTE + 59 * SECOND, '10m'],
    [179 * MINUTE, '179m'],
    [3 * HOUR + 20 * MINUTE, '3h20m'],
    [8 * HOUR + 20 * MINUTE, '8h'],
    [47 * HOUR, '47h'],
    [2 * DAY + 5 * HOUR, '2d5h'],
    [8 * DAY + 5 * HOUR, '8d'],
    [729 * DAY, '729d'],
    [730 * DAY, '2y'],
    [800 * DAY, '2y70d'],
    [3000 * DAY, '8y'],
    [-5 * SECOND, '<invalid>'],
  ])('writes %p ms as %p', (milliseconds, expected) => {
    expect(formatAge(milliseconds)).toBe(expected);
  });

  it('does not know how long ago nothing was', () => {
    expect(formatSince('', 0)).toBe('<unknown>');
    expect(formatSince('1970-01-01T00:00:00Z', 5 * SECOND)).toBe('5s');
  });
});
