import type { VendorErrorCode } from '@internal/vendor-common';
import { errorCodes } from './errorCodes';

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

interface Rule {
  /** Matches one of the error's codes. */
  codes: RegExp;
  code: VendorErrorCode;
  what: (title: string) => string;
  remedy: string;
  retryable?: true;
  mayHaveArrived?: true;
}

const LATER =
  'Try again later; if it stays so, an operator has to check the address and the network.';
const ADDRESS = 'An operator has to check the configured address.';

/** The first that matches counts. Codes of Node's resolver, sockets, OpenSSL and zlib, and of fetch (undici). */
const rules: readonly Rule[] = [
  {
    codes: /^EAI_AGAIN$/,
    code: 'UNREACHABLE',
    what: title =>
      `The name of ${title}'s server was not found, because the name service does not answer.`,
    remedy: LATER,
    retryable: true,
  },
  {
    codes: /^(?:ENOTFOUND|EAI_\w+|ENODATA)$/,
    code: 'UNREACHABLE',
    what: title => `The name of ${title}'s server was not found.`,
    remedy:
      'An operator has to check the configured address and the name service.',
  },
  {
    codes: /^ECONNREFUSED$/,
    code: 'UNREACHABLE',
    what: title => `${title}'s server refused the connection.`,
    remedy: LATER,
    retryable: true,
  },
  {
    codes: /^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)$/,
    code: 'UNREACHABLE',
    what: title => `The certificate of ${title}'s server is out of date.`,
    remedy:
      "An operator has to have it renewed, or to check the portal's clock.",
  },
  {
    codes: /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    code: 'UNREACHABLE',
    what: title => `The certificate of ${title}'s server is for another name.`,
    remedy: ADDRESS,
  },
  {
    codes:
      /^(?:CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_(?:VERIFY|GET_ISSUER)\w+)$/,
    code: 'UNREACHABLE',
    what: title => `The certificate of ${title}'s server is not trusted.`,
    remedy:
      'An operator can name the file of a private certificate authority in the environment variable NODE_EXTRA_CA_CERTS.',
  },
  {
    codes: /^(?:EPROTO|ERR_(?:SSL|TLS)_\w+)$/,
    code: 'UNREACHABLE',
    what: title => `No encrypted connection to ${title} could be made.`,
    remedy:
      'An operator has to check whether the configured address speaks https.',
  },
  {
    codes:
      /^(?:UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT|E(?:HOST|NET)(?:UNREACH|DOWN)|EADDRNOTAVAIL|EACCES|EPERM)$/,
    code: 'UNREACHABLE',
    what: title =>
      `${title}'s server could not be reached through the network.`,
    remedy: 'An operator has to check the address, firewall and routes.',
  },
  {
    codes: /^(?:HPE_\w+|UND_ERR_HEADERS_OVERFLOW)$/,
    code: 'BAD_RESPONSE',
    what: title => `${title} gave an answer that is not HTTP.`,
    remedy: ADDRESS,
    mayHaveArrived: true,
  },
  {
    codes: /^(?:Z_\w+|ERR_\w*BROTLI\w*|ZSTD_\w+)$/,
    code: 'BAD_RESPONSE',
    what: title => `${title} gave an answer that cannot be unpacked.`,
    remedy: 'Try again later.',
    mayHaveArrived: true,
  },
  {
    codes: /^UND_ERR_(?:HEADERS|BODY)_TIMEOUT$/,
    code: 'TIMEOUT',
    what: title => `${title} did not answer in time.`,
    remedy: 'Try again later.',
    mayHaveArrived: true,
  },
  {
    codes: /^(?:ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_(?:SOCKET|CLOSED))$/,
    code: 'UNREACHABLE',
    what: title =>
      `The connection to ${title} broke off before the answer was complete.`,
    remedy: LATER,
    retryable: true,
    mayHaveArrived: true,
  },
];

/** Reads the error of a request, or of the stream of its answer. */
export function networkFailure(error: unknown, title: string): NetworkFailure {
  const codes = errorCodes(error);
  const rule = rules.find(candidate =>
    codes.some(code => candidate.codes.test(code)),
  );
  return rule
    ? {
        code: rule.code,
        what: rule.what(title),
        remedy: rule.remedy,
        retryable: rule.retryable ?? false,
        mayHaveArrived: rule.mayHaveArrived ?? false,
      }
    : {
        code: 'UNREACHABLE',
        what: `The request to ${title} failed on the way.`,
        remedy: LATER,
        retryable: false,
        mayHaveArrived: true,
      };
}
