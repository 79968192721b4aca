import { InputError } from '@backstage/errors';
import { isLoopbackHostname } from './isLoopbackHostname';

/** How `parseVendorBaseUrl` judges. */
export interface ParseVendorBaseUrlOptions {
  /** Configuration key that the value comes from; named in every error. */
  key: string;
  /** Accept http to any host. Without it, http is for loopback hosts only. */
  allowHttp?: boolean;
}

const SHAPE = 'It must look like https://vendor.example.com';
const LEFT_OVER_PLACEHOLDER = /[<>{}$]/;
const SPACE_CONTROL_OR_BACKSLASH = /[\s\\\p{Cc}]/u;

function parse(text: string): URL | undefined {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text) && URL.canParse(text)
    ? new URL(text)
    : undefined;
}

function findProblem(text: string, allowHttp: boolean): string | undefined {
  if (LEFT_OVER_PLACEHOLDER.test(text)) {
    return 'still holds a placeholder. Replace it by the real address';
  }
  const url = SPACE_CONTROL_OR_BACKSLASH.test(text) ? undefined : parse(text);
  if (!url) {
    return `is not an absolute URL. ${SHAPE}`;
  }
  if (url.username || url.password) {
    return 'holds a user name or password. Remove it, and set the credential under its own key';
  }
  if (text.includes('?') || text.includes('#')) {
    return `has a query or fragment. Remove everything from the first "?" or "#". ${SHAPE}`;
  }
  if (url.protocol === 'https:') {
    return undefined;
  }
  if (url.protocol !== 'http:') {
    return `is neither https nor http. ${SHAPE}`;
  }
  return allowHttp || isLoopbackHostname(url.hostname)
    ? undefined
    : 'uses http, which would send the credential unencrypted. Use https; http is for localhost, 127.0.0.1 and [::1] only';
}

/**
 * Checks a vendor's base URL once, when the configuration is read. A path is kept and a slash at its end is dropped.
 *
 * @throws InputError which names the key, the shape and the remedy, and never repeats the value, because people paste
 *   credentials into URLs.
 */
export function parseVendorBaseUrl(
  value: unknown,
  options: ParseVendorBaseUrlOptions,
): URL {
  const { key, allowHttp = false } = options;
  if (typeof value !== 'string' || value.trim() === '') {
    throw new InputError(`${key} must be a text with a URL. ${SHAPE}.`);
  }
  const text = value.trim();
  const problem = findProblem(text, allowHttp);
  if (problem) {
    throw new InputError(`The value of ${key} ${problem}.`);
  }
  const url = new URL(text);
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}
