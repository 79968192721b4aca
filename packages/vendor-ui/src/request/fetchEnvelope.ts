import type { Envelope } from '@internal/vendor-common';
import { readEnvelope } from './readEnvelope';
import { readRequestError } from './readRequestError';
import { VendorRequestError } from './VendorRequestError';

const NO_CONNECTION =
  'The portal could not be reached. Check your connection, then try again.';
const NO_ENVELOPE =
  'The answer is not what this portal sends. A proxy or a sign-in page may stand in between; reload the page.';

function isAbort(error: unknown, signal?: AbortSignal): boolean {
  return (
    signal?.aborted === true ||
    (error instanceof Error && error.name === 'AbortError')
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

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
  let response: Response;
  let text: string;
  try {
    response = await fetchApi.fetch(url, {
      signal,
      headers: { accept: 'application/json' },
    });
    text = await response.text();
  } catch (error) {
    if (isAbort(error, signal)) {
      throw error;
    }
    throw new VendorRequestError(NO_CONNECTION, { status: 0 });
  }

  const body = parseJson(text);
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
