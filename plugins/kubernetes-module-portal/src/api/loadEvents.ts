import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import type { Envelope } from '@internal/vendor-common';
import { VendorRequestError } from '@internal/vendor-ui';
import { z } from 'zod';
import { listOf, number, part, text } from '../lib/objects';
import { parseJson, proxyGet } from './proxyGet';
import { readProxyError } from './readProxyError';

/** Of what the events are. */
export interface EventsQuestion {
  cluster: string;
  namespace: string;
  kind: string;
  name: string;
}

/** Something that happened to an object. */
export interface KubernetesEvent {
  id: string;
  isWarning: boolean;
  reason: string;
  message: string;
  count: number;
  /** ISO 8601, when it happened last. */
  lastAt?: string;
}

const event = z.object({
  type: text,
  reason: text,
  message: text,
  note: text,
  count: number,
  lastTimestamp: text,
  firstTimestamp: text,
  eventTime: text,
  series: part(z.object({ count: number, lastObservedTime: text })),
  metadata: part(z.object({ name: text, uid: text, creationTimestamp: text })),
  involvedObject: part(z.object({ kind: text, name: text })),
});

function toEvent(
  found: z.output<typeof event>,
  index: number,
): KubernetesEvent {
  const { metadata, series } = found;
  return {
    id: metadata?.uid ?? metadata?.name ?? String(index),
    isWarning: found.type === 'Warning',
    reason: found.reason ?? '',
    message: found.message ?? found.note ?? '',
    count: series?.count ?? found.count ?? 1,
    lastAt:
      series?.lastObservedTime ??
      found.lastTimestamp ??
      found.eventTime ??
      found.firstTimestamp ??
      metadata?.creationTimestamp,
  };
}

/**
 * What happened to an object, newest first, through the portal's proxy; needs `kubernetes.proxy`. Clusters keep events
 * for about an hour.
 *
 * @throws VendorRequestError, see `readProxyError`.
 */
export async function loadEvents(
  kubernetes: KubernetesApi,
  { cluster, namespace, kind, name }: EventsQuestion,
  signal?: AbortSignal,
): Promise<Envelope<readonly KubernetesEvent[]>> {
  const query = new URLSearchParams({
    fieldSelector: `involvedObject.name=${name}`,
  });
  const { response, body } = await proxyGet(kubernetes, {
    cluster,
    path: `/api/v1/namespaces/${encodeURIComponent(namespace)}/events?${query}`,
    read: each => each.text(),
    signal,
  });
  const parsed = parseJson(body);
  if (!response.ok) {
    throw readProxyError(response, parsed, 'events', cluster);
  }
  const list = z.object({ items: listOf(event) }).safeParse(parsed);
  if (!list.success) {
    throw new VendorRequestError(
      `The cluster ${cluster} did not answer with a list of events.`,
      { status: response.status, code: 'BAD_RESPONSE' },
    );
  }
  const at = ({ lastAt }: KubernetesEvent) => Date.parse(lastAt ?? '') || 0;
  return {
    data: list.data.items
      // Other kinds may have objects of the same name.
      .filter(
        ({ involvedObject }) =>
          !involvedObject?.kind || involvedObject.kind === kind,
      )
      .map(toEvent)
      .sort((a, b) => at(b) - at(a)),
    asOf: new Date().toISOString(),
    stale: false,
    truncated: false,
  };
}
