import {
  mergeErrors,
  toFetchError,
  type PortalFetchError,
} from './ListFailure';

const path = '/api/v1/pods';

it.each([
  [400, 'BAD_REQUEST'],
  [401, 'UNAUTHORIZED_ERROR'],
  [403, 'UNKNOWN_ERROR'],
  [404, 'NOT_FOUND'],
  [500, 'SYSTEM_ERROR'],
  [503, 'UNKNOWN_ERROR'],
])(
  'names status %d as the stock plugin does: %s',
  (vendorStatus, errorType) => {
    expect(
      toFetchError(
        { code: 'BAD_RESPONSE', message: 'Down.', vendorStatus },
        path,
      ),
    ).toEqual({
      errorType,
      statusCode: vendorStatus,
      resourcePath: path,
      code: 'BAD_RESPONSE',
    });
  },
);

it('says a failure without a status in words, with the age of what there is', () => {
  expect(
    toFetchError({ code: 'TIMEOUT', message: 'Slow.' }, path, '2026-01-01'),
  ).toEqual({
    errorType: 'FETCH_ERROR',
    message: 'Slow.',
    code: 'TIMEOUT',
    asOf: '2026-01-01',
  });
});

it.each([200, 302])('says a useless answer with status %d in words', status => {
  expect(
    toFetchError(
      { code: 'BAD_RESPONSE', message: 'A page.', vendorStatus: status },
      path,
    ),
  ).toMatchObject({ errorType: 'FETCH_ERROR', message: 'A page.' });
});

it('keeps the status of a stale answer, whose failure has only a code', () => {
  expect(
    toFetchError({ code: 'FORBIDDEN_BY_VENDOR', message: 'No.' }, path),
  ).toMatchObject({ statusCode: 403, resourcePath: path });
});

describe('mergeErrors', () => {
  const down = (asOf?: string): PortalFetchError => ({
    errorType: 'FETCH_ERROR',
    message: 'Down.',
    code: 'UNREACHABLE',
    ...(asOf && { asOf }),
  });
  const forbidden = (plural: string): PortalFetchError => ({
    errorType: 'UNKNOWN_ERROR',
    statusCode: 403,
    resourcePath: `/api/v1/${plural}`,
    code: 'FORBIDDEN_BY_VENDOR',
  });

  it('says once what concerns the whole cluster, with the oldest age', () => {
    expect(
      mergeErrors([down(), down('2026-01-02'), down('2026-01-01'), down()]),
    ).toEqual([down('2026-01-01')]);
  });

  it('keeps apart what concerns single lists', () => {
    const errors = [forbidden('pods'), down(), forbidden('services')];
    expect(mergeErrors(errors)).toEqual(errors);
  });
});
