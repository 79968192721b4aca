import { lazy, Suspense } from 'react';
import { Skeleton } from '@backstage/ui';
import type { ApiDefinitionWidget } from '@backstage/plugin-api-docs';
import { EVENT_TYPE_API_TYPE } from '@internal/plugin-knative-event-mesh-common';

const SchemaView = lazy(async () => {
  const { SchemaView: component } = await import('../components/SchemaView');
  return { default: component };
});

/** Shows the definition of an event type as a table of properties. The raw text is beside it already. */
export const eventTypeDefinitionWidget: ApiDefinitionWidget = {
  type: EVENT_TYPE_API_TYPE,
  title: 'Event type',
  rawLanguage: 'json',
  component: definition => (
    <Suspense fallback={<Skeleton width="100%" height="12rem" />}>
      <SchemaView definition={definition} withRaw={false} />
    </Suspense>
  ),
};
