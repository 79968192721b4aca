import {
  expectAccessible,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  cannedSpaceliftApi,
  entityStacksOf,
  envelopeOf,
  failingSpaceliftApi,
} from '../../__fixtures__/cannedSpaceliftApi';
import { allStacks, cartsStacks } from '../../__fixtures__/demoStacks';
import { component, system } from '../../__fixtures__/entities';
import { renderSpacelift, searchOf } from '../../__testUtils__/renderSpacelift';
import { capabilities, minutesAgo, stack } from '../../__fixtures__/stacks';
import type { SpaceliftApi } from '../../api';
import { EntityStacksContent } from './EntityStacksContent';

const CARTS = 'component:default/sock-shop-carts';
const address = () => searchOf(screen.getByTestId('address'));
const section = (name: string) => screen.findByRole('region', { name });
const summary = () => screen.findByRole('region', { name: 'Summary' });

const withStacks = (
  items: Parameters<typeof entityStacksOf>[0],
  changes: Parameters<typeof entityStacksOf>[1] = {},
  replaced: Partial<SpaceliftApi> = {},
) =>
  cannedSpaceliftApi({
    getEntityStacks: async () => envelopeOf(entityStacksOf(items, changes)),
    ...replaced,
  });

const owned = (changes: Parameters<typeof stack>[0]) => ({
  ...stack(changes),
  entityRef: CARTS,
});

afterEach(resetEnvelopes);

describe('the states of the tab', () => {
  it('says that it loads', async () => {
    renderSpacelift(<EntityStacksContent />, {
      api: cannedSpaceliftApi({ getEntityStacks: () => new Promise(() => {}) }),
    });
    expect(
      await screen.findByText('Loading Stacks of this entity'),
    ).toBeInTheDocument();
  });

  it('shows the most urgent stack first, with what is known of it and its last runs', async () => {
    const { container } = renderSpacelift(<EntityStacksContent />);
    expect(
      within(await summary()).getByText('Needs attention: 1 of 2 stacks'),
    ).toBeVisible();
    expect(within(await summary()).getByText(/as of/)).toBeVisible();
    expect(
      screen.getAllByRole('heading').map(heading => heading.textContent),
    ).toEqual(['sock-shop-carts-prod', 'sock-shop-carts-dev']);

    const prod = await section('sock-shop-carts-prod');
    expect(within(prod).getByText('Drifted')).toBeVisible();
    const runs = within(
      await within(prod).findByRole('list', {
        name: 'Runs of sock-shop-carts-prod',
      }),
    ).getAllByRole('listitem');
    expect(runs).toHaveLength(10);
    const [newest] = runs;
    expect(within(newest).getByText('Needs attention')).toBeVisible();
    expect(within(newest).getByText('Unconfirmed')).toBeVisible();
    expect(
      within(newest).getByRole('link', { name: /^Resize the instance/ }),
    ).toHaveAttribute('href', expect.stringContaining('/run/'));
    expect(
      within(newest).getByRole('link', { name: /^0ee3a3b/ }),
    ).toHaveAttribute('href', expect.stringContaining('/commit/0ee3a3b'));
    expect(
      within(newest).getByText('1 to add, 2 to change, 0 to delete'),
    ).toBeInTheDocument();
    expect(within(newest).getByText('by Git push')).toBeVisible();
    expect(
      within(newest).getByRole('link', {
        name: /^Confirm or discard in Spacelift Resize the instance/,
      }),
    ).toBeVisible();
    await expectAccessible(container);
  });

  it('tells when drift is looked for, and what was found', async () => {
    renderSpacelift(<EntityStacksContent />);
    const drift = await screen.findByRole('region', {
      name: 'Drift detection',
    });
    expect(within(drift).getByText('0 3 * * * (UTC)')).toBeVisible();
    expect(within(drift).getByText('Only reports it')).toBeVisible();
    expect(
      within(drift).getByText('0 to add, 2 to change, 0 to delete'),
    ).toBeInTheDocument();
  });

  it('shows a state that it does not know as Spacelift writes it', async () => {
    renderSpacelift(<EntityStacksContent />, {
      api: withStacks([
        owned({ state: 'QUANTUM_LEAP', obstacle: 'UNKNOWN_STATE' }),
      ]),
    });
    const unknown = await section('sock-shop-carts-dev');
    expect(within(unknown).getByText('Unknown')).toBeVisible();
    expect(within(unknown).getByText(/^QUANTUM_LEAP/)).toBeVisible();
  });

  it('names the keys when Spacelift is not configured', async () => {
    const { container } = renderSpacelift(<EntityStacksContent />, {
      api: failingSpaceliftApi('Not configured.', {
        status: 503,
        code: 'NOT_CONFIGURED',
      }),
    });
    expect(
      await screen.findByText('Spacelift is not configured yet'),
    ).toBeVisible();
    expect(screen.getByText(/apiSecret: \$\{/)).toBeVisible();
    await expectAccessible(container);
  });

  it('names the permission that a reader lacks', async () => {
    renderSpacelift(<EntityStacksContent />, {
      api: failingSpaceliftApi('You need the permission.', {
        status: 403,
        code: 'NOT_ALLOWED',
        permission: 'spacelift.stack.read',
      }),
    });
    expect(await screen.findByText('spacelift.stack.read')).toBeVisible();
  });

  it('explains a failure, and tries again when asked to', async () => {
    let fails = true;
    const { container } = renderSpacelift(<EntityStacksContent />, {
      api: cannedSpaceliftApi({
        getEntityStacks: async (entity, signal) =>
          fails
            ? failingSpaceliftApi('Spacelift could not be reached.', {
                status: 502,
                code: 'UNREACHABLE',
              }).getEntityStacks(entity, signal)
            : envelopeOf(entityStacksOf(cartsStacks)),
      }),
    });
    expect(await screen.findByText('Spacelift is not available')).toBeVisible();
    await expectAccessible(container);
    fails = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await section('sock-shop-carts-prod')).toBeVisible();
  });

  it('keeps the last good answer, says how old it is, and says so once', async () => {
    renderSpacelift(<EntityStacksContent />, {
      api: cannedSpaceliftApi({
        getEntityStacks: async () =>
          envelopeOf(entityStacksOf(cartsStacks), {
            stale: true,
            asOf: minutesAgo(180),
            failure: { code: 'TIMEOUT', message: 'No answer in time.' },
          }),
      }),
    });
    expect(
      await screen.findByText(/This is the last good answer of Spacelift/),
    ).toBeVisible();
    expect(screen.getByText('No answer in time.')).toBeVisible();
    expect(await section('sock-shop-carts-prod')).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'Try again' })).toHaveLength(
      1,
    );
  });
});

describe('stacks that are not there', () => {
  it('names ids that were not found or are not visible, and what is wrong with the annotations', async () => {
    const { container } = renderSpacelift(<EntityStacksContent />, {
      api: withStacks([cartsStacks[1]], {
        missing: ['storefront-bff-network'],
        problems: ['The annotation spacelift.io/space-id has to be one id.'],
      }),
    });
    expect(
      await screen.findByText(
        'One stack was not found, or is not visible to the API key',
      ),
    ).toBeVisible();
    expect(screen.getByText('storefront-bff-network')).toBeVisible();
    expect(
      screen.getByText(
        'The annotation spacelift.io/space-id has to be one id.',
      ),
    ).toBeVisible();
    expect(await section('sock-shop-carts-dev')).toBeVisible();
    expect(
      within(await summary()).getByText('Not found: 1 of 2 stacks'),
    ).toBeVisible();
    await expectAccessible(container);
  });

  it('says that nothing matches the annotations', async () => {
    renderSpacelift(<EntityStacksContent />, { api: withStacks([]) });
    expect(
      await screen.findByText('No stacks match the annotations'),
    ).toBeVisible();
  });

  it('says that no part of a system names stacks', async () => {
    renderSpacelift(<EntityStacksContent />, {
      api: withStacks([]),
      entity: system(),
    });
    expect(
      await screen.findByText('No part of this system names stacks'),
    ).toBeVisible();
  });
});

describe('filters and runs', () => {
  it('filters by the state that the URL names, and puts the choice there', async () => {
    renderSpacelift(<EntityStacksContent />, { search: '?group=finished' });
    expect(await section('sock-shop-carts-dev')).toBeVisible();
    expect(
      screen.queryByRole('region', { name: 'sock-shop-carts-prod' }),
    ).not.toBeInTheDocument();
    const states = screen.getByRole('group', { name: 'State' });
    await userEvent.click(
      within(states).getByRole('button', { name: /^Needs attention/ }),
    );
    expect(address()).toEqual({ group: ['finished', 'needsAttention'].sort() });
    expect(await section('sock-shop-carts-prod')).toBeVisible();
  });

  it('offers to drop filters that leave nothing over', async () => {
    renderSpacelift(<EntityStacksContent />, { search: '?group=failed' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Reset filters' }),
    );
    expect(address()).toEqual({});
    expect(await section('sock-shop-carts-prod')).toBeVisible();
  });

  it('asks for the runs of the first stacks only, and for others when they are opened', async () => {
    const canned = cannedSpaceliftApi();
    const listRuns = jest.fn(canned.listRuns);
    renderSpacelift(<EntityStacksContent />, {
      api: withStacks(
        allStacks.slice(0, 5).map(each => ({ ...each, entityRef: CARTS })),
        {},
        { listRuns },
      ),
    });
    const fifth = await section('payments-ledger-prod');
    const show = within(fifth).getByRole('button', {
      name: 'Show runs of payments-ledger-prod',
    });
    expect(show).toHaveAttribute('aria-expanded', 'false');
    await waitFor(() => expect(listRuns).toHaveBeenCalledTimes(3));
    act(() => show.focus());
    await userEvent.keyboard('{Enter}');
    expect(
      await within(fifth).findByRole('list', {
        name: 'Runs of payments-ledger-prod',
      }),
    ).toBeVisible();
    expect(listRuns).toHaveBeenCalledTimes(4);
    expect(
      within(fifth).getByRole('button', {
        name: 'Hide runs of payments-ledger-prod',
      }),
    ).toHaveAttribute('aria-expanded', 'true');
  });

  it('loads more runs, and keeps the focus in reach when there are no more', async () => {
    renderSpacelift(<EntityStacksContent />, {
      api: withStacks([cartsStacks[1]]),
    });
    const runs = await screen.findByRole('list', {
      name: 'Runs of sock-shop-carts-dev',
    });
    expect(within(runs).getAllByRole('listitem')).toHaveLength(10);
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Load more runs of sock-shop-carts-dev',
      }),
    );
    await waitFor(() =>
      expect(within(runs).getAllByRole('listitem')).toHaveLength(12),
    );
    expect(
      screen.queryByRole('button', { name: /Load more/ }),
    ).not.toBeInTheDocument();
    await waitFor(() => expect(runs).toHaveFocus());
  });

  it('says that there are no runs yet', async () => {
    renderSpacelift(<EntityStacksContent />, {
      api: withStacks([
        owned({ id: 'payments-legacy-gateway-old', state: 'NONE' }),
      ]),
    });
    expect(
      await screen.findByText('This stack has no runs yet.'),
    ).toBeVisible();
  });

  it('shows the stacks when their runs cannot be read', async () => {
    renderSpacelift(<EntityStacksContent />, {
      api: withStacks(
        [cartsStacks[1]],
        {},
        {
          listRuns: failingSpaceliftApi('Spacelift could not be reached.', {
            status: 502,
            code: 'UNREACHABLE',
          }).listRuns,
        },
      ),
    });
    const dev = await section('sock-shop-carts-dev');
    expect(
      await within(dev).findByText('Spacelift could not be reached.'),
    ).toBeVisible();
    expect(within(dev).getByText('Autodeploy')).toBeVisible();
  });
});

describe('who may trigger', () => {
  const button = (name: string) =>
    screen.findByRole('button', { name: `Trigger run for ${name}` });

  it('says which permission is missing, and leaves the buttons in reach', async () => {
    const { container } = renderSpacelift(<EntityStacksContent />, {
      api: withStacks([cartsStacks[1]], { mayTrigger: false }),
    });
    expect(
      await screen.findByText('Runs cannot be triggered here'),
    ).toBeVisible();
    const trigger = await button('sock-shop-carts-dev');
    expect(trigger).toHaveAttribute('aria-disabled', 'true');
    expect(trigger).toHaveAccessibleDescription(
      /permission spacelift\.run\.trigger/,
    );
    while (document.activeElement !== trigger) {
      await userEvent.tab();
      expect(document.body).not.toHaveFocus();
    }
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      /permission spacelift\.run\.trigger/,
    );
    await userEvent.keyboard('{Enter}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says that the portal is read-only', async () => {
    renderSpacelift(<EntityStacksContent />, {
      api: withStacks([{ ...cartsStacks[1], obstacle: 'READ_ONLY' }], {
        capabilities: { ...capabilities, readOnly: true },
      }),
    });
    expect(await button('sock-shop-carts-dev')).toHaveAccessibleDescription(
      'This portal only shows Spacelift, and starts nothing there.',
    );
    expect(
      screen.getAllByText(
        'This portal only shows Spacelift, and starts nothing there.',
        { ignore: '[hidden]' },
      ),
    ).toHaveLength(1);
  });

  it.each([
    [
      owned({
        obstacle: 'LOCKED',
        lock: { by: 'sam', note: 'Until Monday' },
      }),
      'The stack is locked by sam (“Until Monday”), who has to release it in Spacelift first.',
    ],
    [
      owned({ obstacle: 'DISABLED', disabled: true }),
      'The stack is disabled. Somebody has to enable it in Spacelift.',
    ],
    [
      owned({ obstacle: 'NO_WRITE_ACCESS' }),
      'The portal’s API key may not start runs of this stack. Ask the people who run this portal.',
    ],
    [
      owned({ obstacle: 'RUNNING' }),
      'Another run is not over yet. Wait for it to finish.',
    ],
    [
      {
        ...cartsStacks[0],
        id: 'sock-shop-carts-dev',
        name: 'sock-shop-carts-dev',
      },
      'The run “Resize the instance” waits for a decision. Confirm or discard it in Spacelift first.',
    ],
  ])('explains what is in the way: %#', async (item, reason) => {
    renderSpacelift(<EntityStacksContent />, { api: withStacks([item]) });
    const trigger = await button('sock-shop-carts-dev');
    expect(trigger).toHaveAttribute('aria-disabled', 'true');
    expect(trigger).toHaveAccessibleDescription(reason);
    expect(
      screen.getByText(
        (_, element) =>
          element?.tagName === 'SPAN' &&
          !element.hasAttribute('hidden') &&
          element.textContent?.trim().startsWith(reason) === true,
      ),
    ).toBeVisible();
  });

  it('asks for the part of a system, whose owners decide about its stacks', async () => {
    const listRuns = jest.fn(cannedSpaceliftApi().listRuns);
    renderSpacelift(<EntityStacksContent />, {
      api: withStacks([cartsStacks[1]], { mayTrigger: true }, { listRuns }),
      entity: system(),
      mayTrigger: false,
    });
    expect(
      await screen.findByRole('link', { name: 'sock-shop-carts' }),
    ).toBeVisible();
    await waitFor(async () =>
      expect(await button('sock-shop-carts-dev')).toHaveAccessibleDescription(
        /spacelift\.run\.trigger for component:default\/sock-shop-carts/,
      ),
    );
    expect(listRuns.mock.calls[0][0]).toEqual({
      stackId: 'sock-shop-carts-dev',
      entityRef: CARTS,
    });
  });

  it('lets the owner of a part trigger from the page of the system', async () => {
    // Another part than above, because answers about permissions are remembered.
    const part = 'component:default/sock-shop-orders';
    renderSpacelift(<EntityStacksContent />, {
      api: withStacks([{ ...cartsStacks[1], entityRef: part }]),
      entity: system(),
      mayTrigger: true,
    });
    await waitFor(async () =>
      expect(await button('sock-shop-carts-dev')).not.toHaveAttribute(
        'aria-disabled',
      ),
    );
  });
});

describe('a system of which nothing may be triggered', () => {
  it('says so once, without asking for each part', async () => {
    renderSpacelift(<EntityStacksContent />, {
      api: withStacks(
        [
          { ...cartsStacks[1], entityRef: 'component:default/a' },
          {
            ...cartsStacks[1],
            id: 'other',
            entityRef: 'component:default/b',
          },
        ],
        { mayTrigger: false },
      ),
      entity: system(),
      mayTrigger: true,
    });
    expect(
      await screen.findByText('Runs cannot be triggered here'),
    ).toBeVisible();
    screen
      .getAllByRole('button', { name: /^Trigger run for/ })
      .forEach(button =>
        expect(button).toHaveAttribute('aria-disabled', 'true'),
      );
  });
});

it('starts anew for another entity', async () => {
  renderSpacelift(<EntityStacksContent />, { entity: component('other') });
  expect(await section('sock-shop-carts-prod')).toBeVisible();
});
