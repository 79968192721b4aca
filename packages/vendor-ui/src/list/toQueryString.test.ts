import { toQueryString } from './toQueryString';

describe('toQueryString', () => {
  it.each([
    [{}, ''],
    [{ search: '', sort: undefined, fixable: false }, ''],
    [{ sort: 'severity', offset: 0 }, '?offset=0&sort=severity'],
    [
      { severity: ['critical', 'high'], fixable: true },
      '?fixable=true&severity=critical&severity=high',
    ],
    [{ severity: [] }, ''],
    [
      { search: 'a&b="c" ü+%20\u202e' },
      '?search=a%26b%3D%22c%22+%C3%BC%2B%2520%E2%80%AE',
    ],
  ])('writes %j as %s', (query, text) => {
    expect(toQueryString(query)).toBe(text);
  });
});
