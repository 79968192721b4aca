import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { VendorCard } from '@internal/vendor-ui';
import { useHeadline } from '../../hooks/useHeadline';
import { useSummary } from '../../hooks/useSummary';
import { findReportStates } from '../../lib/reportState';
import { sysdigContentRouteRef } from '../../routes';
import { sysdigTranslationRef } from '../../translation';
import { sysdigVendor } from '../../vendor';
import { useFigures } from './useFigures';

/** What Sysdig says about an entity, on its overview: the worst state, and the numbers that lead into the tab. */
export function SysdigCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(sysdigTranslationRef);
  const summary = useSummary(entity);
  const sayHeadline = useHeadline();
  const figures = useFigures(useRouteRef(sysdigContentRouteRef)?.());

  return (
    <VendorCard
      vendor={sysdigVendor}
      state={summary}
      headline={({ data }) => {
        const { tone, label, unavailable } = sayHeadline(data);
        return {
          tone,
          label:
            unavailable.length > 0
              ? t('summary.cardMissing', {
                  headline: label,
                  names: unavailable.join(', '),
                })
              : label,
        };
      }}
      figures={({ data }) => figures(data)}
      isEmpty={data =>
        findReportStates(data).every(({ state }) => state === 'empty')
      }
      empty={{
        title: t('list.empty.title'),
        message: t('list.empty.message'),
      }}
      footerHref={summary.envelope?.data.url}
    />
  );
}
