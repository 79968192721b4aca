import { join } from 'node:path';
import type { Surroundings } from './Surroundings';

/** How a pod reaches the cluster that it runs in. */
export interface InCluster {
  /** Absent when Kubernetes has not told the address. */
  url?: URL;
  tokenFile: string;
  caFile: string;
}

/** What Kubernetes puts into every pod with a service account. The files may not exist. */
export function inCluster({ env, serviceAccountDir }: Surroundings): InCluster {
  const host = env.KUBERNETES_SERVICE_HOST;
  const port = env.KUBERNETES_SERVICE_PORT ?? '443';
  const address = host?.includes(':') ? `[${host}]` : host;
  const url = `https://${address}:${port}`;
  return {
    ...(host && URL.canParse(url) && { url: new URL(url) }),
    tokenFile: join(serviceAccountDir, 'token'),
    caFile: join(serviceAccountDir, 'ca.crt'),
  };
}
