import { relativeTime } from './relativeTime';

const NOW = Date.UTC(2026, 4, 10, 12, 0, 0);
const ago = (seconds: number) => NOW - seconds * 1000;

it.each([
  [ago(0), 'now'],
  [ago(59), 'now'],
  [ago(60), '1 min. ago'],
  [ago(3599), '59 min. ago'],
  [ago(2 * 3600), '2 hr. ago'],
  [ago(24 * 3600), 'yesterday'],
  [ago(6 * 24 * 3600), '6 days ago'],
  [ago(40 * 24 * 3600), 'last mo.'],
  [ago(800 * 24 * 3600), '2 yr. ago'],
  [ago(-120), 'in 2 min.'],
])('%i reads %s', (at, expected) => {
  expect(relativeTime(at, NOW, 'en')).toBe(expected);
});
