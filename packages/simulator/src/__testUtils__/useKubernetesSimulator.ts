import type { ClusterObject } from '../kubernetes/cluster/ClusterObject';
import { startKubernetesSimulator } from '../kubernetes/startKubernetesSimulator';
import { useSimulator } from './useSimulator';

/** How to ask. */
export interface KubernetesCall {
  /** `prod` unless told. */
  cluster?: 'prod' | 'dev';
  /** The reader's unless told, null for none. */
  token?: string | null;
  method?: string;
  headers?: Record<string, string>;
  query?: Record<string, string>;
}

/** The token that may do everything. */
export const ADMIN = { token: 'simulated-admin' };

/** When the simulator's time begins, in unix milliseconds. */
export const STARTED_AT = Date.UTC(2026, 9, 5, 9, 30);

/** Starts simulated clusters with a clock that stands still, resets them before each test and stops them at the end. */
export function useKubernetesSimulator() {
  const running = useSimulator(() =>
    startKubernetesSimulator({ clock: () => STARTED_AT }),
  );

  const ask = (path: string, call: KubernetesCall = {}) => {
    const { cluster = 'prod', token = 'simulated', query, method } = call;
    const search = new URLSearchParams(query).toString();
    return fetch(
      `${running().clusterUrl(cluster)}${path}${search ? `?${search}` : ''}`,
      {
        method,
        redirect: 'manual',
        headers: {
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...call.headers,
        },
      },
    );
  };

  const read = async (path: string, call: KubernetesCall = {}) => {
    const response = await ask(path, call);
    if (!response.ok) {
      throw new Error(`${response.status}: ${await response.text()}`);
    }
    return response.json();
  };

  return {
    /** The running simulator. */
    get simulator() {
      return running();
    },
    /** Asks a cluster. */
    ask,
    /** Asks a cluster and expects an answer. */
    read,
    /** Names of the objects in a list. */
    names: async (
      path: string,
      call: KubernetesCall = {},
    ): Promise<string[]> => {
      const { items }: { items: ClusterObject[] } = await read(path, call);
      return items.map(({ metadata }) => metadata.name);
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
