import { toFetchError } from './ListFailure';

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
      message: 'Down.',
      resourcePath: path,
      code: 'BAD_RESPONSE',
    });
  },
);

it('names the list of a failure without a status, with the age of what there is', () => {
  expect(
    toFetchError({ code: 'TIMEOUT', message: 'Slow.' }, path, '2026-01-01'),
  ).toEqual({
    errorType: 'FETCH_ERROR',
    message: 'Slow.',
    resourcePath: path,
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
  ).toEqual({
    errorType: 'FETCH_ERROR',
    message: 'A page.',
    resourcePath: path,
    code: 'BAD_RESPONSE',
  });
});

it('keeps the status of a stale answer, whose failure has only a code', () => {
  expect(
    toFetchError({ code: 'FORBIDDEN_BY_VENDOR', message: 'No.' }, path),
  ).toMatchObject({ statusCode: 403, resourcePath: path });
});

it('names no list that has no path', () => {
  expect(
    toFetchError({ code: 'REQUEST_REJECTED', message: 'Odd.' }, ''),
  ).not.toHaveProperty('resourcePath');
});
