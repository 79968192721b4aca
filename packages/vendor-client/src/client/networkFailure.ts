import type { VendorErrorCode } from '@internal/vendor-common';
import { errorCodes } from './safeCause';

/** What a failed request means. */
export interface NetworkFailure {
  code: VendorErrorCode;
  what: string;
  remedy: string;
  /** A moment later it may work. */
  retryable: boolean;
  /** The vendor may have received the request. */
  mayHaveArrived: boolean;
}

const CHECK_ADDRESS = 'An operator has to check the configured address.';
const TRY_LATER =
  'Try again later; if it stays so, an operator has to check the address and the network.';

const UNKNOWN_NAME = /^(?:ENOTFOUND|EAI_[A-Z]+|ENODATA)$/;
const UNTRUSTED =
  /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|CERT_UNTRUSTED|CERT_SIGNATURE_FAILURE)$/;
const OUT_OF_DATE = /^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)$/;
const TLS = /^(?:EPROTO|ERR_SSL_|ERR_TLS_|CERT_)/;
const NO_ROUTE =
  /^(?:UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM)$/;
const BROKEN_OFF =
  /^(?:ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET|UND_ERR_CLOSED|UND_ERR_DESTROYED)$/;
const NOT_HTTP = /^(?:HPE_|UND_ERR_(?:HEADERS_OVERFLOW|RES_|REQ_CONTENT))/;
const NOT_UNPACKABLE = /^(?:Z_|ERR__?BROTLI|ERR_ZSTD|ZSTD_)/;
const SLOW = /^UND_ERR_(?:HEADERS|BODY)_TIMEOUT$/;

/** Reads the error codes of `fetch`, its body streams and the sockets below. */
export function networkFailure(error: unknown, title: string): NetworkFailure {
  const codes = errorCodes(error);
  const has = (pattern: RegExp) => codes.some(code => pattern.test(code));
  const notSent = { retryable: false, mayHaveArrived: false };

  if (has(UNKNOWN_NAME)) {
    return {
      code: 'UNREACHABLE',
      what: `The name of ${title}'s server was not found.`,
      remedy:
        'An operator has to check the configured address and the name service.',
      ...notSent,
      retryable: codes.includes('EAI_AGAIN'),
    };
  }
  if (codes.includes('ECONNREFUSED')) {
    return {
      code: 'UNREACHABLE',
      what: `${title}'s server refused the connection.`,
      remedy: TRY_LATER,
      ...notSent,
      retryable: true,
    };
  }
  if (has(UNTRUSTED)) {
    return {
      code: 'UNREACHABLE',
      what: `The certificate of ${title}'s server is not trusted.`,
      remedy:
        'An operator can name the file of a private certificate authority in the environment variable NODE_EXTRA_CA_CERTS.',
      ...notSent,
    };
  }
  if (has(OUT_OF_DATE) || codes.includes('ERR_TLS_CERT_ALTNAME_INVALID')) {
    return {
      code: 'UNREACHABLE',
      what: has(OUT_OF_DATE)
        ? `The certificate of ${title}'s server is out of date.`
        : `The certificate of ${title}'s server is for another name.`,
      remedy: CHECK_ADDRESS,
      ...notSent,
    };
  }
  if (has(TLS)) {
    return {
      code: 'UNREACHABLE',
      what: `No encrypted connection to ${title} could be made.`,
      remedy:
        'An operator has to check whether the configured address speaks https.',
      ...notSent,
    };
  }
  if (has(NO_ROUTE)) {
    return {
      code: 'UNREACHABLE',
      what: `${title}'s server could not be reached through the network.`,
      remedy: 'An operator has to check the address, firewall and routes.',
      ...notSent,
    };
  }
  if (has(NOT_HTTP)) {
    return {
      code: 'BAD_RESPONSE',
      what: `${title} gave an answer that is not HTTP.`,
      remedy: CHECK_ADDRESS,
      retryable: false,
      mayHaveArrived: true,
    };
  }
  if (has(NOT_UNPACKABLE)) {
    return {
      code: 'BAD_RESPONSE',
      what: `${title} gave an answer that cannot be unpacked.`,
      remedy: TRY_LATER,
      retryable: false,
      mayHaveArrived: true,
    };
  }
  if (has(SLOW)) {
    return {
      code: 'TIMEOUT',
      what: `${title} did not answer in time.`,
      remedy: 'Try again later.',
      retryable: false,
      mayHaveArrived: true,
    };
  }
  return {
    code: 'UNREACHABLE',
    what: has(BROKEN_OFF)
      ? `The connection to ${title} broke off before the answer was complete.`
      : `The request to ${title} failed on the way.`,
    remedy: TRY_LATER,
    retryable: has(BROKEN_OFF),
    mayHaveArrived: true,
  };
}
