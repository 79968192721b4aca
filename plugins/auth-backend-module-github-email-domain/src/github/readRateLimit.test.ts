import { readRateLimit } from './readRateLimit';

const NOW = Date.UTC(2030, 0, 1);
const read = (status: number, headers: Record<string, string>, body = '') =>
  readRateLimit(status, new Headers(headers), body, NOW);

describe('readRateLimit', () => {
  it.each([
    [200, { 'x-ratelimit-remaining': '0' }, ''],
    [403, { 'x-ratelimit-remaining': '12' }, 'Forbidden'],
    [404, { 'retry-after': '5' }, ''],
  ])('is none: %s %j', (status, headers, body) => {
    expect(read(status, headers, body)).toBeUndefined();
  });

  it.each([
    [429, { 'retry-after': '60' }, '', new Date(NOW + 60_000)],
    [
      403,
      {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(NOW / 1000 + 90),
      },
      '',
      new Date(NOW + 90_000),
    ],
    [403, {}, 'You have exceeded a secondary rate limit', undefined],
    [429, { 'retry-after': '99999999' }, '', undefined],
    [429, { 'x-ratelimit-reset': '1' }, '', undefined],
    [429, { 'retry-after': 'soon' }, '', undefined],
  ])('is one: %s %j', (status, headers, body, until) => {
    expect(
      read(status, headers as Record<string, string>, body)?.until,
    ).toEqual(until);
    expect(read(status, headers as Record<string, string>, body)).toBeDefined();
  });
});
