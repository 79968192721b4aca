import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { VendorPanel } from '@internal/vendor-ui';
import { useEntityStacks } from '../../hooks/useEntityStacks';
import { spaceliftTranslationRef } from '../../translation';
import { spaceliftVendor } from '../../vendor';
import { ContentSkeleton } from './ContentSkeleton';
import { StacksOfEntity } from './StacksOfEntity';

/** The tab "Spacelift" of an entity: its stacks, most urgent first, each with its last runs. */
export function EntityStacksContent() {
  const { entity } = useEntity();
  // Another entity is another page, with nothing left of the one before.
  return <Content key={stringifyEntityRef(entity)} entity={entity} />;
}

function Content(props: { entity: Entity }) {
  const { entity } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const state = useEntityStacks(entity);
  return (
    <VendorPanel
      state={state}
      vendor={spaceliftVendor}
      label={t('entity.label')}
      skeleton={<ContentSkeleton />}
    >
      {envelope => (
        <StacksOfEntity entity={entity} state={state} envelope={envelope} />
      )}
    </VendorPanel>
  );
}
