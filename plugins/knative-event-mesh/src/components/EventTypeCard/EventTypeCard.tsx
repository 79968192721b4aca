import { useId } from 'react';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { FreshnessLabel, freshnessOf, VendorPanel } from '@internal/vendor-ui';
import { useSurroundings } from '../../hooks/useEventTypeDetail';
import { eventMeshTranslationRef } from '../../translation';
import { eventMeshVendor } from '../../vendor';
import { EventTypeView, ViewSkeleton } from '../EventTypeView';
import styles from './EventTypeCard.module.css';

/** An event type on its own page: what it is, who provides it, who receives it, and its schema. */
export function EventTypeCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const state = useSurroundings(entity);
  const title = t('eventTypeCard.title');
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <Card>
        <CardHeader className={styles.head}>
          <Text as="h2" id={titleId} variant="body-large" weight="bold">
            {title}
          </Text>
          <FreshnessLabel {...freshnessOf(state)} subject={title} />
        </CardHeader>
        <CardBody>
          <VendorPanel
            state={state}
            vendor={eventMeshVendor}
            label={t('detail.label')}
            skeleton={<ViewSkeleton />}
          >
            {({ data }) => <EventTypeView detail={data} />}
          </VendorPanel>
        </CardBody>
      </Card>
    </section>
  );
}
