import type { Entity } from '@backstage/catalog-model';
import type { KubernetesRequestBody } from '@backstage/plugin-kubernetes-common';
import type {
  KubernetesApi,
  KubernetesAuthProvidersApi,
} from '@backstage/plugin-kubernetes-react';

type Clusters = Awaited<ReturnType<KubernetesApi['getClusters']>>;

/** Providers that gave no credential, so that a page that polls does not ask the person to sign in again and again. */
const refusedBy = new WeakMap<KubernetesAuthProvidersApi, Set<string>>();

/** Lets the next question ask all providers again, for example because the person wants that. */
export function forgetRefusals(authProviders: KubernetesAuthProvidersApi) {
  refusedBy.delete(authProviders);
}

/**
 * Credentials of the person for clusters that ask for them; empty where the backend has its own. Those of a provider that
 * fails, or where the person declines, are left out, and it is not asked again until `forgetRefusals`: the backend then
 * says which clusters lack a credential, and shows the others.
 */
export async function collectAuth(
  authProviders: KubernetesAuthProvidersApi,
  clusters: Clusters,
  entity: Entity,
): Promise<NonNullable<KubernetesRequestBody['auth']>> {
  const refused = refusedBy.get(authProviders) ?? new Set();
  refusedBy.set(authProviders, refused);
  const providers = new Set(
    clusters.map(({ authProvider, oidcTokenProvider }) =>
      oidcTokenProvider ? `${authProvider}.${oidcTokenProvider}` : authProvider,
    ),
  );
  let request: KubernetesRequestBody = { entity };
  for (const provider of providers) {
    if (!refused.has(provider)) {
      try {
        request = await authProviders.decorateRequestBodyForAuth(
          provider,
          request,
        );
      } catch {
        refused.add(provider);
      }
    }
  }
  return request.auth ?? {};
}
