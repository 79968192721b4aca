import { vendorErrorStatus, isVendorErrorCode } from '@internal/vendor-common';
import { createErrorFactory } from './createErrorFactory';
import { vendorMessage } from './vendorMessage';

const vendor = { id: 'acme', title: 'Acme' };
const codes = Object.keys(vendorErrorStatus).filter(isVendorErrorCode);

it.each(codes)('%s: two sentences with the vendor’s name', code => {
  const message = vendorMessage(code, 'Acme');
  expect(message).toContain('Acme');
  expect(message).toMatch(/\. .+\.$/);
});

it('puts cause, remedy and warning in this order', () => {
  const create = createErrorFactory(vendor, { TIMEOUT: 'Ask the operators.' });
  expect(create('NOT_FOUND').message).toBe(vendorMessage('NOT_FOUND', 'Acme'));
  expect(create('TIMEOUT').message).toBe('Ask the operators.');
  expect(
    create('TIMEOUT', {
      what: 'Too late.',
      remedy: 'Wait.',
      uncertain: true,
    }).message,
  ).toBe(
    'Too late. Ask the operators. It is not known whether the change was made; look at Acme before you try again.',
  );
  expect(
    create('UNREACHABLE', { what: 'Gone.', remedy: 'Wait.' }).message,
  ).toBe('Gone. Wait.');
});
