import { isVendorErrorCode } from '@internal/vendor-common';
import { asRecord, readRetryAfter, readSentence } from './readFields';
import {
  VendorRequestError,
  type VendorRequestErrorCode,
} from './VendorRequestError';

const PERMISSION = /\bpermission\s+['"`]?([a-z][\w-]*(?:\.[\w-]+)+)/i;

const SENTENCES = {
  NOT_ALLOWED: 'You lack a permission of this portal.',
  SIGNED_OUT: 'Your session has ended. Sign in again to go on.',
  NO_BACKEND: 'This portal runs without the backend plugin that answers here.',
  NOT_FOUND: 'This was not found, or you may not see it.',
  other: 'The portal could not answer. Try again in a moment.',
};

function deriveCode(
  status: number,
  code: unknown,
  hasJson: boolean,
): VendorRequestErrorCode | undefined {
  if (status === 401) {
    return 'SIGNED_OUT';
  }
  if (isVendorErrorCode(code)) {
    return code;
  }
  if (status === 403) {
    return 'NOT_ALLOWED';
  }
  if (status === 404) {
    // Every plugin answers with JSON. Only the root, which knows no such plugin, does not.
    return hasJson ? 'NOT_FOUND' : 'NO_BACKEND';
  }
  return undefined;
}

/**
 * Turns an answer that is no success into an error.
 *
 * @param body - the parsed body; undefined when it was empty or no JSON.
 */
export function readRequestError(
  response: Pick<Response, 'status' | 'headers'>,
  body: unknown,
): VendorRequestError {
  const { status } = response;
  const {
    error,
    code: claimed,
    vendor,
    retryAfterSeconds,
    uncertain,
  } = asRecord(body);
  const code = deriveCode(status, claimed, body !== undefined);
  const said = readSentence(asRecord(error).message);
  const fallback =
    code && Object.hasOwn(SENTENCES, code)
      ? SENTENCES[code as keyof typeof SENTENCES]
      : SENTENCES.other;

  return new VendorRequestError(
    code === 'SIGNED_OUT' ? SENTENCES.SIGNED_OUT : said ?? fallback,
    {
      status,
      code,
      vendor: readSentence(vendor),
      retryAfterSeconds: readRetryAfter(
        retryAfterSeconds,
        response.headers.get('retry-after'),
        Date.now(),
      ),
      uncertain: uncertain === true || undefined,
      permission:
        code === 'NOT_ALLOWED' ? PERMISSION.exec(said ?? '')?.[1] : undefined,
    },
  );
}
