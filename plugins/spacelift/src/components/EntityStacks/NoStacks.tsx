import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { hasSpaceliftAnnotations } from '@internal/plugin-spacelift-common';
import { EmptyPanel } from '@internal/vendor-ui';
import { spaceliftTranslationRef } from '../../translation';

/** Why there is no stack to show, and what to look at. */
export function NoStacks(props: { entity: Entity }) {
  const { t } = useTranslationRef(spaceliftTranslationRef);
  // Without annotations of its own the tab is there because it is a System with parts.
  const kind = hasSpaceliftAnnotations(props.entity) ? 'empty' : 'emptySystem';
  return (
    <EmptyPanel
      title={t(`entity.${kind}.title`)}
      message={t(`entity.${kind}.message`)}
    />
  );
}
