import { kubernetesProxyPermission } from '@backstage/plugin-kubernetes-common';
import { VendorRequestError } from '@internal/vendor-ui';
import { z } from 'zod';
import { toRequestError } from './readStockError';

const statusBody = z.object({
  kind: z.literal('Status'),
  message: z.string().catch(''),
});
const portalBody = z.object({ error: z.object({ message: z.string() }) });

/** What the cluster itself says about a refused or impossible request; undefined when the portal answered. */
export function readStatusMessage(body: unknown): string | undefined {
  const { data } = statusBody.safeParse(body);
  return data?.message;
}

/**
 * What went wrong with a request through the portal's Kubernetes proxy: refused by the portal (a permission, or the guard
 * in front of the proxy), refused by the cluster, or failed.
 *
 * @param resource - what was asked for, as a ClusterRole names it, for example `pods/log`.
 */
export function readProxyError(
  response: Pick<Response, 'status' | 'headers'>,
  body: unknown,
  resource: string,
  cluster: string,
): VendorRequestError {
  const { status, headers } = response;
  if (readStatusMessage(body) !== undefined) {
    switch (status) {
      case 401:
        return new VendorRequestError(
          `The cluster ${cluster} does not accept the token of the portal.`,
          { status, code: 'CREDENTIALS_REJECTED' },
        );
      case 403:
        return new VendorRequestError(
          `In the cluster ${cluster} the portal may not read ${resource}. Add it to the ClusterRole of the portal’s account.`,
          { status, code: 'FORBIDDEN_BY_VENDOR' },
        );
      case 404:
        return new VendorRequestError(
          'It does not exist any more. It may have been replaced by a newer one.',
          { status, code: 'NOT_FOUND' },
        );
      default:
        return new VendorRequestError(
          `The cluster ${cluster} answered with HTTP ${status}.`,
          { status, code: 'BAD_RESPONSE' },
        );
    }
  }
  const { data: refused } = portalBody.safeParse(body);
  const isPermission =
    !refused ||
    /permission|unauthorized/i.test(refused.error.message) ||
    refused.error.message.includes(kubernetesProxyPermission.name);
  if (status === 403 && refused && !isPermission) {
    // Not a right that somebody lacks: the guard lets nobody ask for this.
    return new VendorRequestError(refused.error.message, {
      status,
      code: 'REQUEST_REJECTED',
    });
  }
  return toRequestError(status, headers, body, kubernetesProxyPermission.name);
}
