import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { VendorPanel } from '@internal/vendor-ui';
import { useOverview } from '../../hooks/useOverview';
import { kubernetesPortalTranslationRef } from '../../translation';
import { kubernetesVendor } from '../../vendor';
import { ContentSkeleton } from './ContentSkeleton';
import { Workloads } from './Workloads';

/** The tab "Kubernetes" of an entity: what runs of it, worst first, and why it does not. */
export function KubernetesContent() {
  const { entity } = useEntity();
  // Another entity is another page, with nothing left of the one before.
  return <Content key={stringifyEntityRef(entity)} entity={entity} />;
}

function Content(props: { entity: Entity }) {
  const { entity } = props;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const state = useOverview(entity);
  const { envelope } = state;
  return (
    <VendorPanel
      // How old the answers of single clusters are is said cluster by cluster, below.
      state={{ ...state, envelope: envelope && { ...envelope, stale: false } }}
      vendor={kubernetesVendor}
      label={t('content.label')}
      skeleton={<ContentSkeleton />}
    >
      {({ data }) => (
        <Workloads entity={entity} state={state} overview={data} />
      )}
    </VendorPanel>
  );
}
