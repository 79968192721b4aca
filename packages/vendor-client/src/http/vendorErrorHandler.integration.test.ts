import { InputError } from '@backstage/errors';
import { createPermission } from '@backstage/plugin-permission-common';
import { isVendorErrorCode, vendorErrorStatus } from '@internal/vendor-common';
import { startVendorBackend } from '../__testUtils__/startVendorBackend';
import { VendorError } from '../errors/VendorError';

const permission = createPermission({
  name: 'acme-cloud.read',
  attributes: {},
});
const codes = Object.keys(vendorErrorStatus).filter(isVendorErrorCode);

async function answerTo(failure: Error) {
  const backend = await startVendorBackend({
    permission,
    failure: () => failure,
  });
  const response = await backend.get('/failure');
  return { ...backend, response, body: await response.json() };
}

it.each(codes)('%s has its status and body, never 401', async code => {
  const { response, body } = await answerTo(
    new VendorError({
      code,
      vendor: 'acme-cloud',
      message: 'Acme Cloud is away.',
      vendorStatus: 401,
      cause: new Error('inner detail'),
    }),
  );
  expect(response.status).toBe(vendorErrorStatus[code]);
  expect(response.status).not.toBe(401);
  expect(response.headers.has('retry-after')).toBe(false);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(body).toEqual({
    error: { name: 'VendorError', message: 'Acme Cloud is away.' },
    code,
    vendor: 'acme-cloud',
  });
});

it('says how long to wait', async () => {
  const { response, body, errorLogger } = await answerTo(
    new VendorError({
      code: 'RATE_LIMITED',
      vendor: 'acme-cloud',
      message: 'Slow down.',
      retryAfterSeconds: 42,
    }),
  );
  expect(response.headers.get('retry-after')).toBe('42');
  expect(body.retryAfterSeconds).toBe(42);
  expect(errorLogger.lines.map(({ level }) => level)).toEqual(['debug']);
});

it('says when a change may have been made all the same', async () => {
  const { body } = await answerTo(
    new VendorError({
      code: 'TIMEOUT',
      vendor: 'acme-cloud',
      message: 'No answer in time.',
      uncertain: true,
    }),
  );
  expect(body.uncertain).toBe(true);
});

it('leaves other errors to Backstage', async () => {
  const { response, body } = await answerTo(new InputError('Wrong page.'));
  expect(response.status).toBe(400);
  expect(body.error).toMatchObject({
    name: 'InputError',
    message: 'Wrong page.',
  });
  expect(body).not.toHaveProperty('code');
});

it('cuts an answer that has begun, because it can no longer become an error', async () => {
  const { get } = await startVendorBackend({
    permission,
    failure: () =>
      new VendorError({
        code: 'TIMEOUT',
        vendor: 'acme-cloud',
        message: 'Late.',
      }),
  });
  const response = await get('/late-failure');
  await expect(response.text()).rejects.toThrow();
});
