import type { KubernetesCredential } from '@backstage/plugin-kubernetes-node';

/** The headers that show a credential to a cluster. A client certificate is shown by the connection instead. */
export function credentialHeaders(
  credential: KubernetesCredential,
): Record<string, string> {
  return credential.type === 'bearer token'
    ? { authorization: `Bearer ${credential.token.trim()}` }
    : {};
}
