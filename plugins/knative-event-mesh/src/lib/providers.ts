import type { EventTypeDetail } from '../catalog/readEventTypeDetail';

/** Something that provides an event type. */
export interface Provider {
  ref: string;
  /** A component that publishes, a source that sends, or the broker or channel that carries. */
  role: 'publisher' | 'source' | 'carrier';
  /** Its title, where the reader may see it. */
  title?: string;
  /** Kind of the Kubernetes object, for sources and carriers. */
  meshKind?: string;
}

const roles: readonly Provider['role'][] = ['publisher', 'source', 'carrier'];

// A Channel and the channel behind it are one entity, while the event type may refer to either.
const isSameKind = (a: string | undefined, b: string) =>
  a === b || (a?.endsWith('Channel') && b.endsWith('Channel'));

/** Providers of an event type: publishers first, then sources, then the broker or channel. */
export function listProviders(
  detail: Pick<EventTypeDetail, 'eventType' | 'related'>,
): Provider[] {
  const { eventType, related } = detail;
  const { reference, publisherRefs, providerRefs } = eventType;
  const publishers = new Set(publisherRefs);
  return [...new Set([...publisherRefs, ...providerRefs])]
    .map((ref): Provider => {
      const known = related.get(ref);
      const isCarrier =
        reference !== undefined &&
        known?.meshObject === `${reference.namespace}/${reference.name}` &&
        isSameKind(known.meshKind, reference.kind);
      const other = isCarrier ? 'carrier' : 'source';
      return {
        ref,
        role:
          publishers.has(ref) || (known && !known.meshKind)
            ? 'publisher'
            : other,
        title: known?.title,
        meshKind: known?.meshKind,
      };
    })
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}
