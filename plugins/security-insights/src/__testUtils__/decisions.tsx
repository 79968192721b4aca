import type {
  Alert,
  SecuritySummary,
} from '@internal/plugin-security-insights-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { codeAlert, dependabotAlert } from '../__fixtures__/alerts';
import { cannedSecurityInsightsApi } from '../__fixtures__/cannedSecurityInsightsApi';
import { summaryOf } from '../__fixtures__/summaries';
import type { SecurityInsightsApi } from '../api';
import { SecurityInsightsContent } from '../components/SecurityInsightsContent';
import { renderForEntity } from './renderForEntity';

/** The tab with two open alerts, of which the first is to be decided about. */
export function setUpDecision(
  options: {
    alerts?: Alert[];
    summary?: Partial<SecuritySummary>;
    replaced?: Partial<SecurityInsightsApi>;
    search?: string;
  } = {},
) {
  const { alerts = [codeAlert(9), dependabotAlert(21)] } = options;
  const canned = cannedSecurityInsightsApi({
    alerts,
    summarize: all => summaryOf(all, {}, options.summary),
    replaced: options.replaced,
  });
  const spies = {
    getAlerts: jest.fn(canned.getAlerts),
    getAlert: jest.fn(canned.getAlert),
    dismissAlert: jest.fn(canned.dismissAlert),
    reopenAlert: jest.fn(canned.reopenAlert),
  };
  const { container } = renderForEntity(<SecurityInsightsContent />, {
    api: { ...canned, ...spies },
    search: options.search,
  });
  return { ...spies, container };
}

/** Opens the panel of an alert by its title. */
export async function openPanel(title = /Query built/) {
  const table = await screen.findByRole('table', { name: 'Alerts' });
  await userEvent.click(within(table).getByRole('button', { name: title }));
  return screen.findByRole('dialog', { name: title });
}

/** Opens the dialog that asks for the reason. */
export async function openDialog(
  panel: HTMLElement,
  action: 'Dismiss' | 'Reopen' = 'Dismiss',
) {
  await userEvent.click(
    within(panel).getByRole('button', { name: `${action}…` }),
  );
  return screen.findByRole('dialog', { name: `${action} this alert?` });
}

/** Says why, completely. */
export async function fillIn(
  dialog: HTMLElement,
  comment = 'Only the tests do this.',
) {
  await userEvent.click(
    within(dialog).getByRole('radio', { name: 'Used in tests' }),
  );
  await userEvent.type(
    within(dialog).getByRole('textbox', { name: /^Comment/ }),
    comment,
  );
}

/** Presses a button of a dialog. */
export const press = (dialog: HTMLElement, name = 'Dismiss alert') =>
  userEvent.click(within(dialog).getByRole('button', { name }));
