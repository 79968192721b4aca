import { startGithubSimulator } from '../github/startGithubSimulator';
import { useSimulator } from './useSimulator';

/** A request to the REST API of the simulator. */
export interface ApiCall {
  method?: string;
  /** Token; the portal's own one unless told. */
  token?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Starts a simulator for a test file, resets it before each test and stops it at the end. */
export function useGithubSimulator() {
  const running = useSimulator(startGithubSimulator);

  const send = (url: string, call: ApiCall = {}) => {
    const { method = 'GET', token, headers, body } = call;
    return fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };

  return {
    /** The running simulator. */
    get simulator() {
      return running();
    },
    /** Calls a path below `/api/v3`. */
    api: (path: string, call: ApiCall = {}) =>
      send(`${running().apiUrl}${path}`, { token: 'portal', ...call }),
    /** Calls a path below `/__sim`. */
    admin: (path: string, call: ApiCall = {}) =>
      send(`${running().url}/__sim${path}`, call),
    /** Runs a GraphQL query with the portal's own token. */
    graphql: async (query: string, variables: Record<string, unknown> = {}) => {
      const response = await send(`${running().url}/api/graphql`, {
        method: 'POST',
        token: 'portal',
        body: { query, variables },
      });
      return response.json();
    },
  };
}
