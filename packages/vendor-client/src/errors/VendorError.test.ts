import { serializeError } from '@backstage/errors';
import { VendorError } from './VendorError';

it('carries its code, the status to answer with, and what the vendor said', () => {
  const error = new VendorError({
    code: 'CREDENTIALS_REJECTED',
    vendor: 'acme',
    message: 'No.',
    vendorStatus: 401,
    retryAfterSeconds: 3,
  });
  expect(error).toBeInstanceOf(Error);
  expect({ ...error, message: error.message }).toEqual({
    name: 'VendorError',
    message: 'No.',
    code: 'CREDENTIALS_REJECTED',
    vendor: 'acme',
    status: 502,
    vendorStatus: 401,
    retryAfterSeconds: 3,
  });
});

it('is sent without empty fields', () => {
  const error = new VendorError({
    code: 'TIMEOUT',
    vendor: 'acme',
    message: 'Late.',
  });
  const sent = JSON.parse(JSON.stringify(serializeError(error)));
  expect(Object.keys(sent).sort()).toEqual([
    'code',
    'message',
    'name',
    'status',
    'vendor',
  ]);
});
