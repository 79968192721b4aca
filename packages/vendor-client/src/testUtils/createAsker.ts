/** Where an asker asks, and as whom. */
export interface AskerOptions {
  /** Start of every address, without a slash at the end. */
  base: string;
  /** The header `authorization` of requests that bring none of their own, for example that of a signed-in person. */
  authorization: string;
}

/**
 * Asks a backend over HTTP and reads the answer as a whole: as text, and as JSON when it says that it is. Headers of the
 * request go before those of the asker, so that `authorization` can be that of somebody else, or of nobody.
 */
export function createAsker({ base, authorization }: AskerOptions) {
  async function get(path: string, init: RequestInit = {}) {
    const response = await fetch(`${base}${path}`, {
      ...init,
      headers: { authorization, ...init.headers },
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
  }

  const post = (path: string, body?: unknown, init: RequestInit = {}) =>
    get(path, {
      method: 'POST',
      body: body === undefined ? undefined : JSON.stringify(body),
      ...init,
      headers: { 'content-type': 'application/json', ...init.headers },
    });

  return {
    /** Asks with GET, unless told otherwise. */
    get,
    /** Sends a value as JSON with POST, unless told otherwise; undefined sends no body. */
    post,
  };
}
