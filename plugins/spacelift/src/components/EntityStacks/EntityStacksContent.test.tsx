import {
  envelopeOf,
  expectAccessible,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiWithStacks, owned } from '../../__fixtures__/apiWithStacks';
import {
  cannedSpaceliftApi,
  entityStacksOf,
  failingSpaceliftApi,
} from '../../__fixtures__/cannedSpaceliftApi';
import { cartsStacks } from '../../__fixtures__/demoStacks';
import { component, system } from '../../__fixtures__/entities';
import { minutesAgo } from '../../__fixtures__/stacks';
import { renderSpacelift } from '../../__testUtils__/renderSpacelift';
import { EntityStacksContent } from './EntityStacksContent';

const section = (name: string) => screen.findByRole('region', { name });
const summary = () => screen.findByRole('region', { name: 'Summary' });

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
      api: apiWithStacks([
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
      api: apiWithStacks([cartsStacks[1]], {
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
    renderSpacelift(<EntityStacksContent />, { api: apiWithStacks([]) });
    expect(
      await screen.findByText('No stacks match the annotations'),
    ).toBeVisible();
  });

  it('says that no part of a system names stacks', async () => {
    renderSpacelift(<EntityStacksContent />, {
      api: apiWithStacks([]),
      entity: system(),
    });
    expect(
      await screen.findByText('No part of this system names stacks'),
    ).toBeVisible();
  });
});

it('starts anew for another entity', async () => {
  renderSpacelift(<EntityStacksContent />, { entity: component('other') });
  expect(await section('sock-shop-carts-prod')).toBeVisible();
});
