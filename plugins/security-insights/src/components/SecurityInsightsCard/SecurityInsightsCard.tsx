import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { VendorCard } from '@internal/vendor-ui';
import { useHeadline } from '../../hooks/useHeadline';
import { useSummary } from '../../hooks/useSummary';
import { securityInsightsContentRouteRef } from '../../routes';
import { securityInsightsTranslationRef } from '../../translation';
import { githubVendor } from '../../vendor';
import { useFigures } from './useFigures';

/** The open alerts of an entity's repository on its overview: the worst severity, and one number for each source. */
export function SecurityInsightsCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const summary = useSummary(entity);
  const sayHeadline = useHeadline();
  const figures = useFigures(useRouteRef(securityInsightsContentRouteRef)?.());
  const url = summary.envelope?.data.repository.url;

  return (
    <VendorCard
      vendor={githubVendor}
      title={t('title')}
      state={summary}
      headline={({ data }) => sayHeadline(data)}
      figures={({ data }) => figures(data)}
      footerHref={url && `${url}/security`}
    />
  );
}
