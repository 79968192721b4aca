import { useId, type ReactNode } from 'react';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EventTypeDetail } from '../../catalog/readEventTypeDetail';
import { listProviders } from '../../lib/providers';
import { eventMeshTranslationRef } from '../../translation';
import { SchemaView } from '../SchemaView';
import { ConsumerTable } from './ConsumerTable';
import { EventTypeFacts } from './EventTypeFacts';
import styles from './EventTypeView.module.css';
import { ProviderList } from './ProviderList';

/** All about an event type: what it is, who provides it, who receives it and when, and its schema. */
export function EventTypeView(props: { detail: EventTypeDetail }) {
  const { detail } = props;
  const { eventType, definition } = detail;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const providers = listProviders(detail);

  return (
    <div className={styles.root}>
      {eventType.description && (
        <p className={styles.description}>{eventType.description}</p>
      )}
      <EventTypeFacts
        eventType={eventType}
        carrier={providers.find(({ role }) => role === 'carrier')}
      />
      <Section title={t('detail.providers')}>
        <ProviderList
          providers={providers.filter(({ role }) => role !== 'carrier')}
        />
      </Section>
      <Section title={t('detail.consumers')}>
        <ConsumerTable detail={detail} />
      </Section>
      <Section title={t('detail.schema')}>
        <SchemaView definition={definition} schemaUrl={eventType.schemaUrl} />
      </Section>
    </div>
  );
}

function Section(props: { title: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <Text as="h3" id={titleId} variant="body-medium" weight="bold">
        {props.title}
      </Text>
      {props.children}
    </section>
  );
}
