import { VendorError } from '../errors/VendorError';
import { agedError } from './agedError';

const error = new VendorError({
  code: 'RATE_LIMITED',
  vendor: 'x',
  message: 'Slow down.',
  vendorStatus: 429,
  retryAfterSeconds: 30,
});

it.each([
  [0, 30],
  [999, 30],
  [10_500, 20],
  [60_000, 1],
])('after %d ms, %d s are left', (ms, seconds) => {
  expect(agedError(error, ms)).toMatchObject({
    code: 'RATE_LIMITED',
    message: 'Slow down.',
    vendorStatus: 429,
    retryAfterSeconds: seconds,
  });
});

it('leaves an error without a pause as it is', () => {
  const plain = new VendorError({ code: 'TIMEOUT', vendor: 'x', message: '.' });
  expect(agedError(plain, 60_000)).toBe(plain);
});
