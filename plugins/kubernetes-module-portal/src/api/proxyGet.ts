import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import { readStockError } from './readStockError';
import { kubernetesProxyPermission } from '@backstage/plugin-kubernetes-common';

/**
 * One GET through the portal's Kubernetes proxy. Not by `kubernetesProxyApiRef`, which fetches logs as a whole, however
 * long they are.
 */
export async function proxyGet(
  kubernetes: KubernetesApi,
  clusterName: string,
  path: string,
  signal?: AbortSignal,
): Promise<{ response: Response; body: string }> {
  try {
    const response = await kubernetes.proxy({
      clusterName,
      path,
      init: { method: 'GET', signal },
    });
    return { response, body: await response.text() };
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
