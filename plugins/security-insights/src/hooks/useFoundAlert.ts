import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  alertTypes,
  type Alert,
} from '@internal/plugin-security-insights-common';
import { useEnvelope, type EnvelopeState } from '@internal/vendor-ui';
import { securityInsightsApiRef } from '../api';
import type { AlertAddress } from '../api/SecurityInsightsApi';
import { envelopeKey } from '../lib/envelopeKey';

function parseId(id: string): AlertAddress | undefined {
  const [, word, digits] = /^([a-z-]+)\/([1-9]\d{0,8})$/.exec(id) ?? [];
  const type = alertTypes.find(each => each === word);
  return type && { type, number: Number(digits) };
}

/** What is known about an alert that was looked for. */
export interface FoundAlert extends AlertAddress {
  /** Undefined while it is looked for, and when there is none. */
  alert: Alert | undefined;
  state: EnvelopeState<Alert>;
}

/**
 * Looks for an alert that is not on the page, because it is on another one or closed.
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
  const address = parseId(id);

  const state = useEnvelope(
    `${envelopeKey(entity)}alert/${encodeURIComponent(id)}`,
    async signal => {
      if (!address) {
        throw new Error(`There is no alert ${id}`);
      }
      return api.getAlert(entity, address, signal);
    },
    { enabled: isNeeded && address !== undefined },
  );
  return address && { ...address, alert: state.envelope?.data, state };
}
