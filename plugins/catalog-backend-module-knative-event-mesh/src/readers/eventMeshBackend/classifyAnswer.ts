import type { ClassifyResponse } from '@internal/vendor-client';

const FORBIDDEN =
  /cannot list resource \\?"([a-z]{1,50})\\?" in API group \\?"([a-z0-9.-]{0,60})\\?"/;

/**
 * Tells the backend's answers apart. It passes the token on to the API server and answers 500 with a sentence for
 * whatever that says, so 500 can mean the token, and 401 never does: it means that no token arrived.
 */
export const classifyAnswer: ClassifyResponse = ({ status, body }) => {
  const text = typeof body === 'string' ? body : '';
  if (status === 401) {
    return {
      code: 'FORBIDDEN_BY_VENDOR',
      message:
        'No token arrived at the event mesh backend (HTTP 401). Something in between, such as a proxy, removes the Authorization header; let it pass.',
    };
  }
  if (status === 403) {
    return {
      code: 'FORBIDDEN_BY_VENDOR',
      message:
        'Something in front of the event mesh backend refuses the portal (HTTP 403). Check the proxy or network policy in between.',
    };
  }
  if (status === 404) {
    return {
      code: 'NOT_FOUND',
      message:
        'There is no event mesh at the configured address (HTTP 404). Either the address is wrong, or the event mesh backend is older than v1.17.',
    };
  }
  if (status === 405) {
    return {
      code: 'BAD_RESPONSE',
      message:
        'The server at the configured address is no event mesh backend (HTTP 405). Check the address.',
    };
  }
  if (status !== 500) {
    return undefined;
  }
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden) {
    const [, resource, group] = forbidden;
    return {
      code: 'FORBIDDEN_BY_VENDOR',
      message: `The token may not list ${
        group ? `${resource}.${group}` : resource
      }. Add the right as in docs/integrations/manifests/knative-event-mesh-reader.yaml.`,
    };
  }
  if (/forbidden/i.test(text)) {
    return {
      code: 'FORBIDDEN_BY_VENDOR',
      message:
        'The token lacks a right in the cluster. Compare its rights with docs/integrations/manifests/knative-event-mesh-reader.yaml.',
    };
  }
  if (/unauthorized/i.test(text)) {
    return {
      code: 'CREDENTIALS_REJECTED',
      message:
        'The Kubernetes API server does not accept the token. It is wrong, or has expired.',
    };
  }
  if (/could not find the requested resource|no matches for kind/i.test(text)) {
    return {
      code: 'NOT_FOUND',
      message:
        'Knative Eventing is not installed in the cluster, or it is not the right cluster.',
    };
  }
  return undefined;
};
