import { toVendorFailure } from './toVendorFailure';
import { VendorError } from './VendorError';

const vendor = { id: 'acme', title: 'Acme' };

it('tells people the code and the sentence', () => {
  const options = {
    code: 'RATE_LIMITED',
    vendor: 'acme',
    message: 'Wait.',
  } as const;
  expect(
    toVendorFailure(new VendorError({ ...options, vendorStatus: 429 }), vendor),
  ).toEqual({
    code: 'RATE_LIMITED',
    message: 'Wait.',
  });
  expect(
    toVendorFailure(
      new VendorError({ ...options, retryAfterSeconds: 9 }),
      vendor,
    ),
  ).toEqual({ code: 'RATE_LIMITED', message: 'Wait.', retryAfterSeconds: 9 });
});

it.each([new TypeError('secret detail'), 'secret detail', undefined])(
  'tells nothing of another error: %p',
  error => {
    const failure = toVendorFailure(error, vendor);
    expect(failure.code).toBe('BAD_RESPONSE');
    expect(failure.message).toContain('Acme');
    expect(failure.message).not.toContain('secret');
  },
);
