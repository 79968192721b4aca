import { parseEntityRef } from '@backstage/catalog-model';
import type { EventType } from '../catalog/EventType';

/** Names that the entity of a broker or channel may have; see `naming` of the catalog module. */
function carrierNames(reference: EventType['reference']): string[] {
  if (!reference) return [];
  const { kind, name } = reference;
  // A Channel and the channel behind it are one entity, while the event type may refer to either.
  const kinds = kind.endsWith('Channel') ? [kind, 'Channel'] : [kind];
  return [name, ...kinds.map(each => `${each}-${name}`)].map(each =>
    each.toLocaleLowerCase('en-US'),
  );
}

/**
 * Components that publish an event type and sources that send it, by reference: everything that provides it except the
 * broker or channel that carries it. Needs no entity but the event type's.
 */
export function listSenderRefs(
  eventType: Pick<EventType, 'reference' | 'publisherRefs' | 'providerRefs'>,
): string[] {
  const { reference, publisherRefs, providerRefs } = eventType;
  const carriers = carrierNames(reference);
  const others = providerRefs.filter(
    ref =>
      !publisherRefs.includes(ref) &&
      !carriers.includes(parseEntityRef(ref).name),
  );
  return [...publisherRefs, ...others];
}
