import { networkFailure } from './networkFailure';

function fetchFailed(code: string) {
  return new TypeError('fetch failed', {
    cause: Object.assign(new Error('low level'), { code }),
  });
}

it.each([
  ['EAI_AGAIN', 'UNREACHABLE', 'name service', true, false],
  ['ENOTFOUND', 'UNREACHABLE', 'name of Acme', false, false],
  ['ECONNREFUSED', 'UNREACHABLE', 'refused', true, false],
  ['CERT_HAS_EXPIRED', 'UNREACHABLE', 'out of date', false, false],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'UNREACHABLE', 'another name', false, false],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'UNREACHABLE', 'not trusted', false, false],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'UNREACHABLE', 'not trusted', false, false],
  [
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNREACHABLE',
    'not trusted',
    false,
    false,
  ],
  [
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNREACHABLE',
    'not trusted',
    false,
    false,
  ],
  ['CERT_UNTRUSTED', 'UNREACHABLE', 'not trusted', false, false],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'UNREACHABLE', 'encrypted', false, false],
  ['EPROTO', 'UNREACHABLE', 'encrypted', false, false],
  ['UND_ERR_CONNECT_TIMEOUT', 'UNREACHABLE', 'network', false, false],
  ['EHOSTUNREACH', 'UNREACHABLE', 'network', false, false],
  ['HPE_INVALID_CONSTANT', 'BAD_RESPONSE', 'not HTTP', false, true],
  ['UND_ERR_HEADERS_OVERFLOW', 'BAD_RESPONSE', 'not HTTP', false, true],
  ['Z_DATA_ERROR', 'BAD_RESPONSE', 'unpacked', false, true],
  ['ERR__ERROR_FORMAT_PADDING_1', 'UNREACHABLE', 'on the way', false, true],
  ['UND_ERR_BODY_TIMEOUT', 'TIMEOUT', 'in time', false, true],
  ['ECONNRESET', 'UNREACHABLE', 'broke off', true, true],
  ['UND_ERR_SOCKET', 'UNREACHABLE', 'broke off', true, true],
])('%s is %s', (low, code, words, retryable, mayHaveArrived) => {
  const failure = networkFailure(fetchFailed(low), 'Acme');
  expect(failure).toMatchObject({ code, retryable, mayHaveArrived });
  expect(failure.what).toContain(words);
  expect(failure.what).toMatch(/\.$/);
  expect(failure.remedy).toMatch(/\.$/);
});

it('says how to trust a private certificate authority', () => {
  expect(
    networkFailure(fetchFailed('SELF_SIGNED_CERT_IN_CHAIN'), 'Acme').remedy,
  ).toContain('NODE_EXTRA_CA_CERTS');
});

it.each([undefined, null, 'text', new Error('x'), { code: 7 }])(
  'does not repeat what it cannot read: %p',
  error => {
    expect(networkFailure(error, 'Acme')).toMatchObject({
      code: 'UNREACHABLE',
      what: 'The request to Acme failed on the way.',
    });
  },
);
