import { ANNOTATION_KUBERNETES_AUTH_PROVIDER } from '@backstage/plugin-kubernetes-common';
import type {
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';

/**
 * The stock strategies that sign in with an account of the portal, whoever asks: their `getCredential` takes nothing from
 * the person's request. Every other one, and every unknown one, may give each person another credential.
 */
const PORTAL_STRATEGIES: ReadonlySet<string> = new Set([
  'aws',
  'azure',
  'googleServiceAccount',
  'localKubectlProxy',
  'serviceAccount',
]);

/** Whether the portal asks a cluster with the same account for everybody. */
export function usesPortalAccount({ authMetadata }: ClusterDetails): boolean {
  return PORTAL_STRATEGIES.has(
    authMetadata[ANNOTATION_KUBERNETES_AUTH_PROVIDER],
  );
}

/**
 * What tells those who may share answers from others: the account, where it is the portal's, because its tokens rotate
 * and those for AWS are new at each question; else the credential itself. May hold secrets.
 */
export function accountOf(
  cluster: ClusterDetails,
  credential: KubernetesCredential,
): unknown {
  if (!usesPortalAccount(cluster)) {
    return { credential };
  }
  const { serviceAccountToken, ...account } = cluster.authMetadata;
  return { account };
}
