import type { VendorErrorCode } from '@internal/vendor-common';
import type { PortalFetchError } from './ListFailure';
import { mergeErrors, mergeErrorsOfType } from './mergeErrors';

const METRICS = '/apis/metrics.k8s.io/v1beta1/pods';
const ROUTES = '/apis/serving.knative.dev/v1/routes';

function failed(
  code: VendorErrorCode,
  resourcePath?: string,
  asOf?: string,
): PortalFetchError {
  return {
    errorType: 'FETCH_ERROR',
    message: `${code}.`,
    code,
    ...(resourcePath && { resourcePath }),
    ...(asOf && { asOf }),
  };
}

const needed = (error?: PortalFetchError) => ({ error, optional: false });
const optional = (error?: PortalFetchError) => ({ error, optional: true });

describe('the errors of a pass', () => {
  it('are none where nothing failed', () => {
    expect(mergeErrors([needed(), optional()])).toEqual([]);
  });

  it.each([
    'UNREACHABLE',
    'TIMEOUT',
    'CREDENTIALS_REJECTED',
    'RATE_LIMITED',
    'REQUEST_REJECTED',
    'NOT_CONFIGURED',
  ] as const)('are one without a list where all failed with %s', code => {
    expect(
      mergeErrors([
        needed(failed(code, '/api/v1/pods')),
        needed(failed(code, '/api/v1/services')),
        optional(failed(code, ROUTES)),
      ]),
    ).toEqual([failed(code)]);
  });

  it.each([
    'UNREACHABLE',
    'TIMEOUT',
    'BAD_RESPONSE',
    'FORBIDDEN_BY_VENDOR',
  ] as const)('name each list where some failed with %s', code => {
    const pods = failed(code, '/api/v1/pods');
    const services = failed(code, '/api/v1/services');
    const routes = failed(code, ROUTES);
    expect(
      mergeErrors([needed(pods), needed(), needed(services), optional(routes)]),
    ).toEqual([pods, services, routes]);
  });

  it.each([
    'CREDENTIALS_REJECTED',
    'RATE_LIMITED',
    'REQUEST_REJECTED',
  ] as const)(
    'are one where some failed with %s, which says the same of all',
    code => {
      expect(
        mergeErrors([
          needed(failed(code, '/api/v1/pods')),
          needed(),
          needed(failed(code, '/api/v1/services')),
        ]),
      ).toEqual([failed(code)]);
    },
  );

  it.each(['CREDENTIALS_REJECTED', 'RATE_LIMITED', 'TIMEOUT'] as const)(
    'never blame the cluster for what only an API that it may lack has: %s',
    code => {
      const routes = failed(code, ROUTES);
      expect(mergeErrors([needed(), optional(routes)])).toEqual([routes]);
      expect(mergeErrors([optional(routes)])).toEqual([routes]);
    },
  );

  it('have the age of the oldest objects', () => {
    expect(
      mergeErrors([
        needed(failed('UNREACHABLE', 'a', '2026-01-02')),
        needed(failed('UNREACHABLE', 'b', '2026-01-01')),
      ]),
    ).toEqual([failed('UNREACHABLE', undefined, '2026-01-01')]);
  });

  it('have no age where one list has no older objects, which are not known', () => {
    expect(
      mergeErrors([
        needed(failed('UNREACHABLE', 'a', '2026-01-02')),
        needed(failed('UNREACHABLE', 'b')),
        needed(failed('UNREACHABLE', 'c', '2026-01-01')),
      ]),
    ).toEqual([failed('UNREACHABLE')]);
  });

  it('keep their order', () => {
    const forbidden = failed('FORBIDDEN_BY_VENDOR', 'a');
    const odd = failed('BAD_RESPONSE', 'c');
    const rejected = failed('CREDENTIALS_REJECTED', 'b');
    expect(
      mergeErrors([needed(forbidden), needed(rejected), needed(odd)]),
    ).toEqual([forbidden, failed('CREDENTIALS_REJECTED'), odd]);
  });
});

describe('the errors of one type in several namespaces', () => {
  it('are one for a failure that all have, and still name the type', () => {
    expect(
      mergeErrorsOfType([
        failed('TIMEOUT', METRICS, '2026-01-01'),
        failed('TIMEOUT', '/other', '2026-01-02'),
      ]),
    ).toEqual([failed('TIMEOUT', METRICS, '2026-01-01')]);
    expect(
      mergeErrorsOfType([
        failed('TIMEOUT', METRICS, '2026-01-01'),
        failed('TIMEOUT', '/other'),
      ]),
    ).toEqual([failed('TIMEOUT', METRICS)]);
  });

  it('keep apart what may concern one namespace', () => {
    const errors = [
      failed('FORBIDDEN_BY_VENDOR', '/a'),
      failed('BAD_RESPONSE', '/b'),
      failed('FORBIDDEN_BY_VENDOR', '/c'),
    ];
    expect(mergeErrorsOfType(errors)).toEqual(errors);
  });
});
