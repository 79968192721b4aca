import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Facts } from '@internal/vendor-ui';
import type { EventType } from '../../catalog/EventType';
import { describeObject } from '../../lib/meshObject';
import type { Provider } from '../../lib/providers';
import { eventMeshTranslationRef } from '../../translation';
import { EntityLink } from '../EntityLink';

/** What an event type is, and which broker or channel it arrives at. */
export function EventTypeFacts(props: {
  eventType: EventType;
  /** The broker or channel in the catalog. */
  carrier: Provider | undefined;
}) {
  const { eventType, carrier } = props;
  const { reference } = eventType;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const words = reference
    ? describeObject(reference)
    : t('detail.referenceMissing');
  return (
    <Facts
      facts={[
        [t('detail.type'), <code>{eventType.type}</code>],
        [
          t('detail.reference'),
          carrier?.title ? (
            <EntityLink entityRef={carrier.ref} title={words} />
          ) : (
            words
          ),
        ],
        [t('detail.environment'), eventType.environment],
        [t('detail.object'), eventType.object],
        [t('detail.source'), eventType.source],
      ]}
    />
  );
}
