import { startSysdigSimulator } from '../sysdig/startSysdigSimulator';
import { useSimulator } from './useSimulator';

/** Query parameters of a request. */
export type Query = Readonly<Record<string, string | number>>;

/** Where the reports are. */
export const sysdigPaths = {
  runtime: '/secure/vulnerability/v1/runtime-results',
  registry: '/secure/vulnerability/v1/registry-results',
  pipeline: '/secure/vulnerability/v1/pipeline-results',
  posture: '/secure/inventory/v1/resources',
  legacyPosture: '/api/cspm/v1/inventory/resources',
  result: (resultId: string) => `/secure/vulnerability/v1/results/${resultId}`,
};

/** Starts a simulated Sysdig for a test file, resets it before each test and stops it at the end. */
export function useSysdigSimulator() {
  const running = useSimulator(startSysdigSimulator);

  const get = (
    path: string,
    query: Query = {},
    init: RequestInit = { headers: { authorization: 'Bearer portal' } },
  ) => {
    const url = new URL(path, running().url);
    for (const [name, value] of Object.entries(query)) {
      url.searchParams.set(name, String(value));
    }
    return fetch(url, { redirect: 'manual', ...init });
  };

  return {
    /** The running simulator. */
    get simulator() {
      return running();
    },
    /** Asks as the portal does. */
    get,
    /** Asks and expects an answer. */
    read: async (path: string, query: Query = {}) => {
      const response = await get(path, query);
      if (!response.ok) {
        throw new Error(`${response.status}: ${await response.text()}`);
      }
      return response.json();
    },
    /** Calls a path below `/__sim`. */
    control: (path: string, method = 'GET', body?: unknown) =>
      fetch(`${running().url}/__sim${path}`, {
        method,
        ...(body === undefined
          ? {}
          : {
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify(body),
            }),
      }),
  };
}
