import { VendorRequestError } from './VendorRequestError';

const NO_CONNECTION =
  'The portal could not be reached. Check your connection, then try again.';

function isAbort(error: unknown, signal?: AbortSignal | null): boolean {
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
 * One request, and its answer whatever it is; `body` is undefined when it is no JSON.
 *
 * @throws VendorRequestError with status 0 when there was no answer; whatever `fetch` throws when the signal aborts.
 */
export async function requestJson(
  fetchApi: { fetch: typeof fetch },
  url: string,
  init: RequestInit,
): Promise<{ response: Response; body: unknown }> {
  try {
    const response = await fetchApi.fetch(url, init);
    return { response, body: parseJson(await response.text()) };
  } catch (error) {
    if (isAbort(error, init.signal)) {
      throw error;
    }
    throw new VendorRequestError(NO_CONNECTION, { status: 0 });
  }
}
