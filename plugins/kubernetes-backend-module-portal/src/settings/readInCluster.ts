import type { SettingsReader } from '@internal/vendor-client';
import { inCluster } from './inCluster';
import type { OwnCluster } from './PortalSettings';
import {
  isCertificate,
  readSmallFile,
  type Surroundings,
} from './Surroundings';

const KEY = 'cluster.inCluster';

/** The access of a pod to its own cluster. A problem goes to the reader when there is none. */
export function readInCluster(
  reader: SettingsReader,
  surroundings: Surroundings,
): Pick<OwnCluster, 'url' | 'token' | 'caFile'> | undefined {
  const { url, tokenFile, caFile } = inCluster(surroundings);
  if (!url) {
    return reader.report(
      KEY,
      'The portal does not run in a cluster: KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT give no address.',
      'Set the address and the token of the cluster instead (environment variables K8S_CLUSTER_URL and K8S_CLUSTER_TOKEN).',
    );
  }
  if (
    !readSmallFile(tokenFile) ||
    !isCertificate(readSmallFile(caFile) ?? '')
  ) {
    return reader.report(
      KEY,
      `The pod has no token of a service account in ${surroundings.serviceAccountDir}.`,
      'Give the pod a service account (serviceAccountName), and do not set automountServiceAccountToken to false.',
    );
  }
  return { url, token: { file: tokenFile }, caFile };
}
