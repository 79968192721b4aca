import type { EventMeshSettings } from './settings';

/** The token that may read everything; one that begins with it and a dot may, too. */
export const GOOD_TOKEN = 'simulated';

/** The token with the rights that Knative's own guide asks for, which are not enough. */
export const WEAK_TOKEN = 'simulated-forbidden';

const ACCOUNT = 'system:serviceaccount:backstage:backstage-event-mesh';

/** What the API server of the cluster has against a request with this token; undefined = nothing. */
export function explainRefusal(
  token: string,
  settings: EventMeshSettings,
): string | undefined {
  const known =
    token === GOOD_TOKEN ||
    token.startsWith(`${GOOD_TOKEN}.`) ||
    token === WEAK_TOKEN;
  if (!known || !settings.acceptToken) {
    return 'Unauthorized';
  }
  if (!settings.knative) {
    return 'the server could not find the requested resource (get brokers.eventing.knative.dev)';
  }
  return token === WEAK_TOKEN
    ? `customresourcedefinitions.apiextensions.k8s.io is forbidden: User "${ACCOUNT}" cannot list resource "customresourcedefinitions" in API group "apiextensions.k8s.io" at the cluster scope`
    : undefined;
}
