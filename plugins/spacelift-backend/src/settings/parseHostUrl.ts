import { InputError } from '@backstage/errors';
import { parseVendorBaseUrl } from '@internal/vendor-client';

const KEY = 'spacelift.hostUrl';
const EXAMPLE = 'https://acme.app.spacelift.io';
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const BARE_WORD = /^[\p{L}\p{N}_-]+$/u;
const PLACEHOLDER = /[<>{}$]/;

/**
 * Reads the address of a Spacelift account as people write it: a host, a host with a port, or a URL, with or without a
 * slash or `/graphql` at its end.
 *
 * @returns the origin, below which both the API (`/graphql`) and Spacelift's own pages are
 * @throws InputError saying what is wrong, without the value, because people paste credentials into URLs
 */
export function parseHostUrl(
  value: string,
  options: { allowHttp: boolean },
): URL {
  const text = value.trim();
  if (BARE_WORD.test(text) && text.toLocaleLowerCase('en-US') !== 'localhost') {
    throw new InputError(
      `The value of ${KEY} is a single word. Write the whole host: acme.app.spacelift.io for an account named acme, acme.app.us.spacelift.io in the US region, or the host of your own installation.`,
    );
  }
  const url = parseVendorBaseUrl(
    SCHEME.test(text) || PLACEHOLDER.test(text) ? text : `https://${text}`,
    { key: KEY, allowHttp: options.allowHttp },
  );
  if (!/^(?:\/|\/graphql)?$/.test(url.pathname)) {
    throw new InputError(
      `The value of ${KEY} has a path. Write only the start of Spacelift's address, for example ${EXAMPLE}.`,
    );
  }
  return new URL(url.origin);
}
