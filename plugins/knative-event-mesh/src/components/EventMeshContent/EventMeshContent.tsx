import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  freshnessOf,
  useFocusAfterClose,
  useOpenItem,
  VendorPanel,
} from '@internal/vendor-ui';
import { useEntityEvents } from '../../hooks/useEntityEvents';
import { eventMeshTranslationRef } from '../../translation';
import { eventMeshVendor } from '../../vendor';
import { EventTypePanel } from '../EventTypePanel';
import { ContentSkeleton } from './ContentSkeleton';
import styles from './EventMeshContent.module.css';
import { EventsOfEntity } from './EventsOfEntity';

/** The tab "Event mesh": what a component publishes and consumes, or what passes a broker, a channel or a source. */
export function EventMeshContent() {
  const { entity } = useEntity();
  // Another entity is another page, with nothing left of the one before.
  return <Content key={stringifyEntityRef(entity)} entity={entity} />;
}

function Content(props: { entity: Entity }) {
  const { entity } = props;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const state = useEntityEvents(entity);
  const { id: openId, open, close } = useOpenItem('eventType');
  const content = useFocusAfterClose<HTMLDivElement>(openId);
  return (
    <div ref={content} tabIndex={-1} className={styles.content}>
      <VendorPanel
        state={state}
        vendor={eventMeshVendor}
        label={t('entity.label')}
        skeleton={<ContentSkeleton />}
      >
        {({ data }) => (
          <EventsOfEntity
            entity={entity}
            events={data}
            onOpen={open}
            freshness={freshnessOf(state)}
          />
        )}
      </VendorPanel>
      {openId && <EventTypePanel eventTypeRef={openId} onClose={close} />}
    </div>
  );
}
