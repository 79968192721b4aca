import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { hasSpaceliftAnnotations } from '@internal/plugin-spacelift-common';
import { VendorCard } from '@internal/vendor-ui';
import { useEntityStacks } from '../../hooks/useEntityStacks';
import { useHeadline } from '../../hooks/useHeadline';
import { countDrifted } from '../../lib/countGroups';
import { spaceliftContentRouteRef } from '../../routes';
import { spaceliftTranslationRef } from '../../translation';
import { spaceliftVendor } from '../../vendor';
import { useFigures } from './useFigures';

/**
 * How the stacks of an entity do, on its overview: the most urgent state, and the numbers that lead into the tab. A System
 * that names no stacks itself has the card only when its parts turn out to have some, because nobody has asked for it.
 */
export function SpaceliftCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const state = useEntityStacks(entity);
  const sayHeadline = useHeadline();
  const figures = useFigures(useRouteRef(spaceliftContentRouteRef)?.());
  const stacks = state.envelope?.data;

  if (!hasSpaceliftAnnotations(entity) && !stacks?.items.length) {
    return null;
  }
  const isMissing = stacks !== undefined && stacks.missing.length > 0;
  return (
    <VendorCard
      vendor={spaceliftVendor}
      state={state}
      headline={({ data }) =>
        sayHeadline({
          counts: data.counts,
          drifted: countDrifted(data.items),
          missing: data.missing.length,
        })
      }
      figures={({ data }) => figures(data)}
      isEmpty={data => data.items.length === 0}
      empty={
        isMissing
          ? {
              title: t('card.emptyMissing'),
              message: stacks.missing.join(', '),
            }
          : {
              title: t('entity.empty.title'),
              message: t('entity.empty.message'),
            }
      }
      footerHref={stacks?.url}
    />
  );
}
