import { parseRetryAfter } from './parseRetryAfter';

const now = Date.parse('2026-01-01T00:00:00Z');

it.each([
  ['0', 0],
  ['5', 5_000],
  [' 120 ', 120_000],
  ['1.5', 1_500],
  ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
  ['Thursday, 01-Jan-26 00:00:30 GMT', 30_000],
  ['Wed, 31 Dec 2025 23:00:00 GMT', 0],
  [null, undefined],
  ['', undefined],
  ['-5', undefined],
  ['soon', undefined],
  ['1e3', undefined],
  ['2026', 2_026_000],
  ['2026-01-01', undefined],
])('%j: %s ms', (value, expected) => {
  expect(parseRetryAfter(value, now)).toBe(expected);
});
