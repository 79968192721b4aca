import {
  alertStates,
  alertTypes,
  type alertSorts,
} from '@internal/plugin-security-insights-common';
import { severities } from '@internal/vendor-common';
import type { ListSpec } from '@internal/vendor-ui';

/** The list of alerts, in the URL of the tab. */
export const alertList: ListSpec<
  (typeof alertSorts)[number],
  {
    type: typeof alertTypes;
    state: typeof alertStates;
    severity: typeof severities;
  }
> = {
  prefix: '',
  sorts: {
    severity: 'desc',
    created: 'desc',
    updated: 'desc',
    title: 'asc',
    number: 'desc',
  },
  defaultSort: 'severity',
  filters: { type: alertTypes, state: alertStates, severity: severities },
};
