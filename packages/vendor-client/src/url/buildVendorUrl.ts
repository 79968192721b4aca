import { InputError } from '@backstage/errors';
import { encodeForUrl, isDotSegment } from './vendorPath';

/** A value of a query parameter; null and undefined leave the parameter out, a list repeats it. */
export type QueryValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly string[];

/** Query parameters by name, unencoded. */
export type VendorQuery = Readonly<Record<string, QueryValue>>;

const NOT_A_PATH = /[?#\\\s\p{Cc}]/u;

function encodeQuery(query: VendorQuery): string {
  return Object.entries(query)
    .flatMap(([name, value]) => {
      const values = Array.isArray(value) ? value : [value];
      return values
        .filter(item => item !== null && item !== undefined)
        .map(
          item =>
            // Not URLSearchParams, whose "+" for a blank some servers take literally.
            `${encodeForUrl(name)}=${encodeForUrl(String(item))}`,
        );
    })
    .join('&');
}

/**
 * The address of a request: `path` appended to the base URL, and the query encoded. The result is always below the
 * base URL.
 *
 * @throws InputError for a path which does not begin with "/" or would leave the base URL.
 */
export function buildVendorUrl(
  baseUrl: URL,
  path: string,
  query: VendorQuery = {},
): URL {
  if (
    !path.startsWith('/') ||
    NOT_A_PATH.test(path) ||
    path.split('/').some(isDotSegment)
  ) {
    throw new InputError(
      'The path of a request must begin with "/" and hold no query, blank or dot segment; build it with vendorPath.',
    );
  }
  const url = new URL(baseUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}${path}`;
  url.search = encodeQuery(query);
  return url;
}
