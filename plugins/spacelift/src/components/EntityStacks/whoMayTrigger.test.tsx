import {
  expectAccessible,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiWithStacks, CARTS, owned } from '../../__fixtures__/apiWithStacks';
import { cannedSpaceliftApi } from '../../__fixtures__/cannedSpaceliftApi';
import { cartsStacks } from '../../__fixtures__/demoStacks';
import { system } from '../../__fixtures__/entities';
import { capabilities } from '../../__fixtures__/stacks';
import { renderSpacelift } from '../../__testUtils__/renderSpacelift';
import { EntityStacksContent } from './EntityStacksContent';

afterEach(resetEnvelopes);

describe('who may trigger', () => {
  const button = (name: string) =>
    screen.findByRole('button', { name: `Trigger run for ${name}` });

  it('says which permission is missing, and leaves the buttons in reach', async () => {
    const { container } = renderSpacelift(<EntityStacksContent />, {
      api: apiWithStacks([cartsStacks[1]], { mayTrigger: false }),
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
      api: apiWithStacks([{ ...cartsStacks[1], obstacle: 'READ_ONLY' }], {
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
      owned({ obstacle: 'NOT_CONFIRMED', missingLabel: 'owner:team-c' }),
      'The stack does not name an owner of this entity. Somebody has to add the label owner:team-c to it in Spacelift.',
    ],
    [
      owned({ obstacle: 'NOT_CONFIRMED' }),
      'The entity has no owner that the stack could name. Give it one in the catalog.',
    ],
    [
      owned({ obstacle: 'NOT_CONFIRMED', missingLabel: 'owner:team-c' }),
      'The stack does not name an owner of this entity. Somebody has to add the label owner:team-c to it in Spacelift.',
    ],
    [
      owned({ obstacle: 'NOT_CONFIRMED' }),
      'The entity has no owner that the stack could name. Give it one in the catalog.',
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
    renderSpacelift(<EntityStacksContent />, { api: apiWithStacks([item]) });
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
      api: apiWithStacks([cartsStacks[1]], { mayTrigger: true }, { listRuns }),
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
      api: apiWithStacks([{ ...cartsStacks[1], entityRef: part }]),
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
      api: apiWithStacks(
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
