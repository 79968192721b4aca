import type { Capabilities, Stack } from '@internal/plugin-spacelift-common';
import { envelopeOf } from '@internal/vendor-ui/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CARTS } from '../__fixtures__/apiWithStacks';
import {
  cannedSpaceliftApi,
  entityStacksOf,
} from '../__fixtures__/cannedSpaceliftApi';
import { capabilities, run, runDetail, stack } from '../__fixtures__/stacks';
import type { SpaceliftApi } from '../api';
import { EntityStacksContent } from '../components/EntityStacks';
import { renderSpacelift } from './renderSpacelift';

/** What a trigger answers. */
export const started = {
  stackId: 'orders-prod',
  run: run({ id: '01NEW', state: 'QUEUED', title: 'Manual run', delta: null }),
};

/** The tab of an entity with one stack, which can be triggered. */
export function setUpTrigger(
  changes: Partial<Stack> = {},
  replaced: Partial<SpaceliftApi> = {},
  capable: Partial<Capabilities> = {},
) {
  const triggerRun = jest.fn(replaced.triggerRun ?? (async () => started));
  const getEntityStacks = jest.fn(async () =>
    envelopeOf(
      entityStacksOf(
        [{ ...stack({ id: 'orders-prod', ...changes }), entityRef: CARTS }],
        { capabilities: { ...capabilities, ...capable } },
      ),
    ),
  );
  const listRuns = jest.fn(cannedSpaceliftApi().listRuns);
  renderSpacelift(<EntityStacksContent />, {
    api: cannedSpaceliftApi({
      getRun: async () =>
        envelopeOf(
          runDetail(['QUEUED', 'PLANNING'], {
            id: '01NEW',
            title: 'Manual run',
          }),
        ),
      listRuns,
      ...replaced,
      triggerRun,
      getEntityStacks,
    }),
  });
  return { triggerRun, getEntityStacks, listRuns };
}

/** The button that opens the dialog. */
export const findOpener = () =>
  screen.findByRole('button', { name: /^Trigger run for / });

/** Opens the dialog. */
export async function openDialog() {
  await userEvent.click(await findOpener());
  return screen.findByRole('dialog', { name: /^Trigger a run of / });
}

/** Presses a button of the dialog. */
export const press = (dialog: HTMLElement, name = 'Trigger run') =>
  userEvent.click(within(dialog).getByRole('button', { name }));
