import type { VendorErrorFactory } from '../errors/createErrorFactory';
import { AttemptError } from './AttemptError';

/** Headers by who sets them. */
export interface BuildHeadersOptions {
  /** The vendor's, credentials included. */
  own: Readonly<Record<string, string>>;
  request: Readonly<Record<string, string>> | undefined;
  hasBody: boolean;
  createError: VendorErrorFactory;
}

/**
 * The headers of a request; those of the request win over the vendor's, and those over ours.
 *
 * @throws AttemptError with CREDENTIALS_REJECTED when a value cannot be sent. The error of `Headers` would repeat it.
 */
export function buildHeaders(options: BuildHeadersOptions): Headers {
  const headers = new Headers({
    accept: 'application/json',
    'user-agent': 'callboard',
    ...(options.hasBody ? { 'content-type': 'application/json' } : {}),
  });
  try {
    for (const source of [options.own, options.request ?? {}]) {
      for (const [name, value] of Object.entries(source)) {
        headers.set(name, value);
      }
    }
  } catch {
    throw new AttemptError(
      options.createError('CREDENTIALS_REJECTED', {
        what: 'A header for the request holds characters that cannot be sent.',
        remedy:
          'An operator has to look for line breaks and special characters in the configured credential.',
      }),
      {},
    );
  }
  return headers;
}
