import { useEntity } from '@backstage/plugin-catalog-react';
import {
  parseProjectSlug,
  PROJECT_SLUG_ANNOTATION,
} from '@internal/plugin-security-insights-common';
import { envelopeKey } from '../../lib/envelopeKey';
import { EntityAlerts } from './EntityAlerts';
import { MalformedAnnotation } from './MalformedAnnotation';

/**
 * The tab "Security Insights" of an entity: how the three sources of its repository do, and their alerts. An annotation
 * that names no repository is explained, and nothing is asked.
 */
export function SecurityInsightsContent() {
  const { entity } = useEntity();
  const value = entity.metadata.annotations?.[PROJECT_SLUG_ANNOTATION];
  if (value?.trim() && !parseProjectSlug(value)) {
    return <MalformedAnnotation value={value} />;
  }
  // Another entity is another page, with nothing left of the one before.
  return <EntityAlerts key={envelopeKey(entity)} entity={entity} />;
}
