import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { VendorCard } from '@internal/vendor-ui';
import { useHeadline } from '../../hooks/useHeadline';
import { useOverview } from '../../hooks/useOverview';
import { findQuestion, isComplete } from '../../lib/overview';
import { kubernetesContentRouteRef } from '../../routes';
import { kubernetesPortalTranslationRef } from '../../translation';
import { kubernetesVendor } from '../../vendor';
import { useFigures } from './useFigures';

/** How the workloads of an entity do, on its overview: the worst state, and the numbers that lead into the tab. */
export function KubernetesCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const state = useOverview(entity);
  const sayHeadline = useHeadline();
  const figures = useFigures(useRouteRef(kubernetesContentRouteRef)?.());
  const unknown = state.envelope?.data.unknownCluster;
  return (
    <VendorCard
      vendor={kubernetesVendor}
      state={state}
      headline={({ data }) => sayHeadline(data)}
      figures={({ data }) => figures(data)}
      isEmpty={data => data.workloads.length === 0 && isComplete(data)}
      empty={{
        title: t('card.empty.title'),
        message: unknown
          ? t('card.empty.unknownCluster', { name: unknown.name })
          : t('card.empty.message', {
              selector: findQuestion(entity).selector,
            }),
      }}
    />
  );
}
