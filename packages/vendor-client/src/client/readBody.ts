import type { VendorErrorFactory } from '../errors/createErrorFactory';
import type { VendorIdentity } from '../VendorIdentity';
import { AttemptError } from './AttemptError';
import { isJson } from './isJson';
import { readText, TooLargeError } from './readText';

/** How to read a body. */
export interface ReadBodyOptions {
  vendor: VendorIdentity;
  createError: VendorErrorFactory;
  maxBytes: number;
  /** The answer to a change, which may be empty, and whose loss leaves the change uncertain. */
  write: boolean;
}

const MAX_ERROR_BODY = 64 * 1024;
const MIB = 1024 * 1024;

function isPlainText(headers: Headers): boolean {
  return /^text\/plain\s*(?:;|$)/i.test(headers.get('content-type') ?? '');
}

function describeSize(bytes: number): string {
  return bytes >= MIB ? `${Math.floor(bytes / MIB)} MiB` : `${bytes} bytes`;
}

/**
 * The parsed body of a success.
 *
 * @throws AttemptError with BAD_RESPONSE, which says why the body cannot be used, and what the stream throws.
 */
export async function readBody(
  response: Response,
  { vendor, createError, maxBytes, write }: ReadBodyOptions,
): Promise<unknown> {
  const { title } = vendor;
  const bad = (what: string, remedy: string) =>
    new AttemptError(
      createError('BAD_RESPONSE', {
        what,
        remedy,
        uncertain: write,
        vendorStatus: response.status,
      }),
      { answered: true },
    );
  const notJson = () => {
    const type = response.headers.get('content-type') ?? '';
    const page = /^text\/html/i.test(type) ? 'a web page' : 'something else';
    return bad(
      `${title} answered with ${page} instead of data.`,
      'An operator has to check whether the configured address is that of the API, and whether a proxy stands before it.',
    );
  };

  if (!write && !isJson(response.headers)) {
    throw notJson();
  }
  const text = await readText(response, maxBytes).catch(error => {
    throw error instanceof TooLargeError
      ? bad(
          `${title} sent more than ${describeSize(maxBytes)}.`,
          'Ask for less, for example with a narrower filter.',
        )
      : error;
  });
  if (write && text === '') {
    return undefined;
  }
  if (!isJson(response.headers)) {
    throw notJson();
  }
  try {
    return JSON.parse(text);
  } catch {
    throw bad(
      `${title} sent data that cannot be read, perhaps cut off.`,
      'Try again later.',
    );
  }
}

/**
 * The body of a failure, which is only a help for `classify`: JSON, or with `plainText` also a text of the type
 * text/plain. Undefined when it is something else, larger than 64 KiB, or broken.
 */
export async function readErrorBody(
  response: Response,
  plainText = false,
): Promise<unknown> {
  const json = isJson(response.headers);
  if (!json && !(plainText && isPlainText(response.headers))) {
    return undefined;
  }
  try {
    const text = await readText(response, MAX_ERROR_BODY);
    return json ? JSON.parse(text) : text;
  } catch {
    return undefined;
  }
}
