import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { VendorCard, type EnvelopeState } from '@internal/vendor-ui';
import type { EntityEvents } from '../../catalog/readEntityEvents';
import { useEntityEvents } from '../../hooks/useEntityEvents';
import { useHeadline } from '../../hooks/useHeadline';
import { findOutdated } from '../../lib/findOutdated';
import { eventMeshContentRouteRef, eventMeshPageRouteRef } from '../../routes';
import { eventMeshTranslationRef } from '../../translation';
import { eventMeshVendor } from '../../vendor';
import { useFigures } from './useFigures';

/** How an entity takes part in the event mesh, on its overview: what is wrong, and the numbers that lead into the tab. */
export function EventMeshCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const state = useEntityEvents(entity);
  const sayHeadline = useHeadline();
  const figures = useFigures(useRouteRef(eventMeshContentRouteRef)?.());
  const hidden = Object.values(state.envelope?.data.lists ?? {}).reduce(
    (sum, counts) => sum + counts.hidden,
    0,
  );

  return (
    <VendorCard
      vendor={eventMeshVendor}
      state={markOutdated(state)}
      headline={({ data }) => sayHeadline(data)}
      figures={({ data }) => figures(data)}
      isEmpty={({ lists, environments }) =>
        environments.every(({ state: sync }) => sync === 'ok') &&
        Object.values(lists).every(({ visible }) => visible === 0)
      }
      empty={{
        title: t('card.empty'),
        message:
          hidden > 0
            ? t('entity.hidden', { count: hidden })
            : t('entity.empty.providedHow'),
      }}
      footerHref={useRouteRef(eventMeshPageRouteRef)?.()}
      footerLabel={t('card.openAll')}
    />
  );
}

/** An answer about environments that are not in sync is as old as the oldest of them. */
function markOutdated(
  state: EnvelopeState<EntityEvents>,
): EnvelopeState<EntityEvents> {
  const { envelope } = state;
  const broken = envelope && findOutdated(envelope.data.environments);
  if (!envelope || !broken) {
    return state;
  }
  return {
    ...state,
    envelope: {
      ...envelope,
      stale: true,
      // Without an age the card shows none.
      asOf: broken.lastSuccess ?? '',
      ...(broken.problem && {
        failure: { code: 'UNREACHABLE', message: broken.problem },
      }),
    },
  };
}
