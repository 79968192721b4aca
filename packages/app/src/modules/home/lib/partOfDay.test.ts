import { partOfDay } from './partOfDay';

it.each([
  [0, 'night'],
  [4, 'night'],
  [5, 'morning'],
  [11, 'morning'],
  [12, 'afternoon'],
  [17, 'afternoon'],
  [18, 'evening'],
  [23, 'evening'],
])('hour %i is %s', (hour, expected) => {
  expect(partOfDay(hour)).toBe(expected);
});
