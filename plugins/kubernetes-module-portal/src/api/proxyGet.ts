import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import { readStockError } from './readStockError';
import { kubernetesProxyPermission } from '@backstage/plugin-kubernetes-common';

/** What one GET asks, and how its answer is read. */
export interface ProxyQuestion<T> {
  cluster: string;
  path: string;
  read(response: Response): Promise<T>;
  signal?: AbortSignal;
}

/**
 * One GET through the portal's Kubernetes proxy. Not by `kubernetesProxyApiRef`, which leaves no choice of how a log is
 * read: as a whole, however long it is.
 */
export async function proxyGet<T>(
  kubernetes: KubernetesApi,
  { cluster, path, read, signal }: ProxyQuestion<T>,
): Promise<{ response: Response; body: T }> {
  try {
    const response = await kubernetes.proxy({
      clusterName: cluster,
      path,
      init: { method: 'GET', signal },
    });
    return { response, body: await read(response) };
  } catch (reason) {
    throw readStockError(reason, kubernetesProxyPermission.name, 'NO_BACKEND');
  }
}

/** A body as JSON; undefined when it is none. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
