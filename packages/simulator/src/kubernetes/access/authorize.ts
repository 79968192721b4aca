import type { ApiRequest } from '../api/parseRequest';
import { StatusError } from '../StatusError';
import type { KubernetesSettings } from '../settings';
import type { Caller } from './readCaller';
import { readerRights } from './rights';

/** Paths that everybody who signed in may read: Kubernetes' own role `system:discovery`. */
const DISCOVERY =
  /^\/(api(\/.*)?|apis(\/.*)?|healthz|livez|readyz|version\/?|openapi(\/.*)?)$/;

function isAllowed(request: ApiRequest, settings: KubernetesSettings) {
  if (request.kind === 'path') {
    return request.verb === 'get' && DISCOVERY.test(request.path);
  }
  const { verb, group, plural, subresource } = request;
  const resource = subresource ? `${plural}/${subresource}` : plural;
  const qualified = group ? `${resource}.${group}` : resource;
  return (
    !settings.withoutRights.includes(qualified) &&
    readerRights.some(
      right =>
        right.group === group &&
        right.resources.includes(resource) &&
        right.verbs.some(allowed => allowed === verb),
    )
  );
}

function refusal(request: ApiRequest, caller: Caller): StatusError {
  const user = `User "${caller.name}" cannot ${request.verb}`;
  if (request.kind === 'path') {
    return new StatusError(
      403,
      'Forbidden',
      `forbidden: ${user} path "${request.path}"`,
      {},
    );
  }
  const { group, plural, subresource, name, namespace } = request;
  const resource = subresource ? `${plural}/${subresource}` : plural;
  const subject = [
    group ? `${plural}.${group}` : plural,
    ...(name ? [`"${name}"`] : []),
  ].join(' ');
  const where = namespace
    ? `in the namespace "${namespace}"`
    : 'at the cluster scope';
  return new StatusError(
    403,
    'Forbidden',
    `${subject} is forbidden: ${user} resource "${resource}" in API group "${group}" ${where}`,
    {
      ...(name ? { name } : {}),
      ...(group ? { group } : {}),
      kind: plural,
    },
  );
}

/** Lets a caller do what their role allows; 403 in the API server's words for the rest. */
export function authorize(
  request: ApiRequest,
  caller: Caller,
  settings: KubernetesSettings,
): void {
  if (!caller.admin && !isAllowed(request, settings)) {
    throw refusal(request, caller);
  }
}

/** Refuses to act for somebody else, unless everything is allowed. */
export function refuseImpersonation(
  impersonated: string | undefined,
  caller: Caller,
): void {
  if (impersonated !== undefined && !caller.admin) {
    throw new StatusError(
      403,
      'Forbidden',
      `users "${impersonated}" is forbidden: User "${caller.name}" cannot impersonate resource "users" in API group "" at the cluster scope`,
      { name: impersonated, kind: 'users' },
    );
  }
}
