import type { Envelope } from '@internal/vendor-common';
import { readEnvelope } from './readEnvelope';
import { readRequestError } from './readRequestError';
import { requestJson } from './requestJson';
import { VendorRequestError } from './VendorRequestError';

const NO_ENVELOPE =
  'The answer is not what this portal sends. A proxy or a sign-in page may stand in between; reload the page.';

/**
 * Reads from one of the portal's vendor backends, as the signed-in person. `null` and other odd bodies are refused.
 *
 * @param fetchApi - the portal's own, which adds the person's credentials.
 * @throws VendorRequestError for everything that is no envelope; whatever `fetch` throws when `signal` aborts.
 */
export async function fetchEnvelope<T>(
  fetchApi: { fetch: typeof fetch },
  url: string,
  signal?: AbortSignal,
): Promise<Envelope<T>> {
  const { response, body } = await requestJson(fetchApi, url, {
    signal,
    headers: { accept: 'application/json' },
  });
  if (!response.ok) {
    throw readRequestError(response, body);
  }
  const envelope = readEnvelope<T>(body);
  if (!envelope) {
    throw new VendorRequestError(NO_ENVELOPE, {
      status: response.status,
      code: 'BAD_RESPONSE',
    });
  }
  return envelope;
}
