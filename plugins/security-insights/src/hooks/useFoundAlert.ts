import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  alertStates,
  alertTypes,
  type Alert,
  type AlertList,
  type AlertType,
} from '@internal/plugin-security-insights-common';
import { useEnvelope, type EnvelopeState } from '@internal/vendor-ui';
import { securityInsightsApiRef } from '../api';
import { envelopeKey } from '../lib/envelopeKey';

/** What is known about an alert that was looked for. */
export interface FoundAlert {
  type: AlertType;
  number: number;
  /** Undefined while it is looked for, and when it is not in the answer. */
  alert: Alert | undefined;
  state: EnvelopeState<AlertList>;
}

/**
 * Looks for an alert that is not on the page, because it is on another one or closed. No route gives a single alert, so it
 * asks the list for its number, in all states.
 *
 * @param id - see `Alert`; from the URL, so that it may be anything.
 * @param isNeeded - false asks nothing.
 * @returns undefined for an id that can be none.
 */
export function useFoundAlert(
  entity: Entity,
  id: string,
  isNeeded: boolean,
): FoundAlert | undefined {
  const api = useApi(securityInsightsApiRef);
  const [, word, number] = /^([a-z-]+)\/(\d{1,9})$/.exec(id) ?? [];
  const type = alertTypes.find(each => each === word);

  const state = useEnvelope(
    `${envelopeKey(entity)}alert/${encodeURIComponent(id)}`,
    signal =>
      api.getAlerts(
        entity,
        {
          type: type && [type],
          state: [...alertStates],
          q: `#${number}`,
          sort: 'number',
          order: 'asc',
          limit: 100,
        },
        signal,
      ),
    { enabled: isNeeded && type !== undefined },
  );
  if (!type) {
    return undefined;
  }
  const alert = state.envelope?.data.items.find(item => item.id === id);
  return { type, number: Number(number), alert, state };
}
