import { readFile } from 'node:fs/promises';
import { ANNOTATION_KUBERNETES_AUTH_PROVIDER } from '@backstage/plugin-kubernetes-common';
import type {
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import { inCluster } from '../settings/inCluster';
import type { Surroundings } from '../settings/Surroundings';

/** Where a cluster is, and how to know that it is the right one. */
export interface ClusterEndpoint {
  url: URL;
  /** Certificate authorities in PEM. Absent: those that Node trusts. */
  ca?: string;
  /** False only where the operator has asked for it with `skipTLSVerify`. */
  verify: boolean;
  /** Client certificate and its key, where the credential is one. */
  client?: { cert: string; key: string };
}

async function readAuthority(
  file: string | undefined,
  data: string | undefined,
): Promise<string | undefined> {
  if (file) {
    return readFile(file, 'utf8');
  }
  return data ? Buffer.from(data, 'base64').toString('utf8') : undefined;
}

/**
 * Where to send a request for a cluster. As in the stock plugin, a cluster with the auth provider `serviceAccount` and
 * without a token is the one that the portal runs in, whatever its address says.
 *
 * @throws when the address is none, or the file of the certificate authority cannot be read
 */
export async function findEndpoint(
  cluster: ClusterDetails,
  credential: KubernetesCredential,
  surroundings: Surroundings,
): Promise<ClusterEndpoint> {
  const { authMetadata } = cluster;
  if (
    authMetadata[ANNOTATION_KUBERNETES_AUTH_PROVIDER] === 'serviceAccount' &&
    !authMetadata.serviceAccountToken
  ) {
    const { url, caFile } = inCluster(surroundings);
    if (url) {
      return { url, ca: await readAuthority(caFile, undefined), verify: true };
    }
  }
  return {
    url: new URL(cluster.url),
    ca: await readAuthority(cluster.caFile, cluster.caData),
    verify: !cluster.skipTLSVerify,
    ...(credential.type === 'x509 client certificate' && {
      client: { cert: credential.cert, key: credential.key },
    }),
  };
}
