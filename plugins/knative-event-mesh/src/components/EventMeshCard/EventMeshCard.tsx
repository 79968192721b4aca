import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { VendorCard, type EnvelopeState } from '@internal/vendor-ui';
import type { EntityEvents } from '../../catalog/readEntityEvents';
import { useEntityEvents } from '../../hooks/useEntityEvents';
import { useHeadline } from '../../hooks/useHeadline';
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

/** An answer about an environment that is not in sync is as old as the last synchronisation. */
function markOutdated(
  state: EnvelopeState<EntityEvents>,
): EnvelopeState<EntityEvents> {
  const { envelope } = state;
  const broken = envelope?.data.environments.find(
    ({ state: sync }) => sync === 'failing' || sync === 'misconfigured',
  );
  if (!envelope || !broken) {
    return state;
  }
  return {
    ...state,
    envelope: {
      ...envelope,
      stale: true,
      asOf: broken.lastSuccess ?? envelope.asOf,
      ...(broken.problem && {
        failure: { code: 'UNREACHABLE', message: broken.problem },
      }),
    },
  };
}
