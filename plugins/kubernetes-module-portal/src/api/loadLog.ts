import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import type { Envelope } from '@internal/vendor-common';
import { parseJson, proxyGet } from './proxyGet';
import { readProxyError, readStatusMessage } from './readProxyError';

/** As many of the newest lines of a log are fetched. */
export const LOG_LINES = 1000;

const MAX_CHARACTERS = 1_000_000;

/** Which log. */
export interface LogQuestion {
  cluster: string;
  namespace: string;
  pod: string;
  container: string;
  /** Of the run before the present one. */
  previous: boolean;
}

/** A log, or why there is none. */
export interface ContainerLog {
  text: string;
  /** There is no run before the present one, or the container has not started yet. */
  absent?: 'noPrevious' | 'notStarted';
  /** Older lines were left out. */
  isCut: boolean;
}

function findAbsence(message: string | undefined) {
  if (message?.includes('previous terminated container')) {
    return 'noPrevious' as const;
  }
  return message && /waiting to start|is not available/.test(message)
    ? ('notStarted' as const)
    : undefined;
}

/**
 * The newest lines of a container's log, through the portal's proxy; needs `kubernetes.proxy`.
 *
 * @throws VendorRequestError, see `readProxyError`.
 */
export async function loadLog(
  kubernetes: KubernetesApi,
  { cluster, namespace, pod, container, previous }: LogQuestion,
  signal?: AbortSignal,
): Promise<Envelope<ContainerLog>> {
  const query = new URLSearchParams({
    container,
    tailLines: String(LOG_LINES),
  });
  if (previous) {
    query.set('previous', 'true');
  }
  const { response, body } = await proxyGet(
    kubernetes,
    cluster,
    `/api/v1/namespaces/${encodeURIComponent(
      namespace,
    )}/pods/${encodeURIComponent(pod)}/log?${query}`,
    signal,
  );
  const envelope = (data: ContainerLog): Envelope<ContainerLog> => ({
    data,
    asOf: new Date().toISOString(),
    stale: false,
    truncated: false,
  });
  if (!response.ok) {
    const parsed = parseJson(body);
    const absent =
      response.status === 400
        ? findAbsence(readStatusMessage(parsed))
        : undefined;
    if (absent) {
      return envelope({ text: '', absent, isCut: false });
    }
    throw readProxyError(response, parsed, 'pods/log', cluster);
  }
  const text = body.slice(-MAX_CHARACTERS);
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return envelope({
    text,
    isCut: lines >= LOG_LINES || text.length < body.length,
  });
}
