import {
  envelopeOf,
  expectAccessible,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import type { EntityStacks } from '@internal/plugin-spacelift-common';
import { screen, waitFor, within } from '@testing-library/react';
import {
  cannedSpaceliftApi,
  entityStacksOf,
  failingSpaceliftApi,
} from '../../__fixtures__/cannedSpaceliftApi';
import { cartsStacks } from '../../__fixtures__/demoStacks';
import { system } from '../../__fixtures__/entities';
import { renderSpacelift } from '../../__testUtils__/renderSpacelift';
import { minutesAgo, SPACELIFT, stack } from '../../__fixtures__/stacks';
import { SpaceliftCard } from './SpaceliftCard';

const CARTS = 'component:default/sock-shop-carts';
const card = () => screen.findByRole('region', { name: 'Spacelift' });
const owned = (changes: Parameters<typeof stack>[0]) => ({
  ...stack(changes),
  entityRef: CARTS,
});
const answering = (data: EntityStacks, fields = {}) => ({
  api: cannedSpaceliftApi({
    getEntityStacks: async () => envelopeOf(data, fields),
  }),
});

afterEach(resetEnvelopes);

describe('the card', () => {
  it('says that it loads', async () => {
    renderSpacelift(<SpaceliftCard />, {
      api: cannedSpaceliftApi({ getEntityStacks: () => new Promise(() => {}) }),
    });
    expect(await screen.findByText('Loading Spacelift')).toBeInTheDocument();
  });

  it('shows the worst state first, and numbers that lead to what they count', async () => {
    const { container } = renderSpacelift(<SpaceliftCard />);
    expect(
      await screen.findByText('Needs attention: 1 of 2 stacks'),
    ).toBeVisible();
    expect(
      within(await card())
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['1 Need attention', '/carts/spacelift?group=needsAttention'],
      ['0 Failed', '/carts/spacelift'],
      ['1 Drifted', '/carts/spacelift?drifted=true'],
      [expect.stringMatching(/^Open in Spacelift/), SPACELIFT],
    ]);
    await expectAccessible(container);
  });

  it.each([
    [[owned({ state: 'FAILED' }), owned({ id: 'b' })], 'Failed: 1 of 2 stacks'],
    [[owned({ drifted: true }), owned({ id: 'b' })], 'Drifted: 1 of 2 stacks'],
    [[owned({}), owned({ id: 'b' })], 'Finished: all 2 stacks'],
    [[owned({ state: 'APPLYING', drifted: true })], 'Drifted'],
    [[owned({ state: 'APPLYING' })], 'Running'],
    [[owned({ state: 'QUANTUM_LEAP' })], 'Unknown'],
  ])('has one headline: %#', async (items, headline) => {
    renderSpacelift(<SpaceliftCard />, answering(entityStacksOf(items)));
    const heading = await within(await card()).findAllByText(headline);
    expect(heading[0]).toBeVisible();
  });

  it('does not call zero what Spacelift does not say', async () => {
    renderSpacelift(
      <SpaceliftCard />,
      answering(entityStacksOf([owned({ drifted: null })])),
    );
    expect(await screen.findByText('?')).toBeVisible();
  });

  it('counts the stacks that were not found', async () => {
    renderSpacelift(
      <SpaceliftCard />,
      answering(entityStacksOf([cartsStacks[1]], { missing: ['nope'] })),
    );
    expect(await screen.findByText('Not found: 1 of 2 stacks')).toBeVisible();
    expect(screen.getByRole('link', { name: '1 Not found' })).toHaveAttribute(
      'href',
      '/carts/spacelift',
    );
  });

  it('names the stacks when none was found', async () => {
    renderSpacelift(
      <SpaceliftCard />,
      answering(entityStacksOf([], { missing: ['nope'] })),
    );
    expect(
      await screen.findByText(
        'Stacks not found, or not visible to the API key',
      ),
    ).toBeVisible();
    expect(screen.getByText('nope')).toBeVisible();
  });

  it('says when nothing matches the annotations', async () => {
    renderSpacelift(<SpaceliftCard />, answering(entityStacksOf([])));
    expect(
      await screen.findByText('No stacks match the annotations'),
    ).toBeVisible();
  });

  it('names the keys when Spacelift is not configured', async () => {
    renderSpacelift(<SpaceliftCard />, {
      api: failingSpaceliftApi('Not configured.', {
        status: 503,
        code: 'NOT_CONFIGURED',
      }),
    });
    expect(await screen.findByText('spacelift.hostUrl')).toBeVisible();
  });

  it('names the permission that a person lacks', async () => {
    const { container } = renderSpacelift(<SpaceliftCard />, {
      api: failingSpaceliftApi('You need the permission.', {
        status: 403,
        code: 'NOT_ALLOWED',
        permission: 'spacelift.stack.read',
      }),
    });
    expect(await screen.findByText('spacelift.stack.read')).toBeVisible();
    await expectAccessible(container);
  });

  it('explains a failure', async () => {
    renderSpacelift(<SpaceliftCard />, {
      api: failingSpaceliftApi('Spacelift could not be reached.', {
        status: 502,
        code: 'UNREACHABLE',
      }),
    });
    expect(await screen.findByText('Spacelift is not available')).toBeVisible();
  });

  it('keeps the last good answer', async () => {
    renderSpacelift(
      <SpaceliftCard />,
      answering(entityStacksOf(cartsStacks), {
        stale: true,
        asOf: minutesAgo(180),
        failure: { code: 'TIMEOUT', message: 'No answer in time.' },
      }),
    );
    expect(await screen.findByText('Not up to date')).toBeVisible();
    expect(screen.getByText('Needs attention: 1 of 2 stacks')).toBeVisible();
  });
});

describe('the card of a system that names no stacks itself', () => {
  it('is there when its parts have stacks', async () => {
    renderSpacelift(<SpaceliftCard />, { entity: system() });
    expect(
      await screen.findByText('Needs attention: 1 of 2 stacks'),
    ).toBeVisible();
  });

  it.each([
    ['there are none', answering(entityStacksOf([])).api],
    [
      'Spacelift is not configured',
      failingSpaceliftApi('No.', { status: 503, code: 'NOT_CONFIGURED' }),
    ],
  ])('is not there when %s', async (_, api) => {
    const getEntityStacks = jest.fn(api.getEntityStacks);
    renderSpacelift(<SpaceliftCard />, {
      api: { ...api, getEntityStacks },
      entity: system(),
    });
    await waitFor(() => expect(getEntityStacks).toHaveBeenCalledTimes(1));
    expect(
      screen.queryByRole('region', { name: 'Spacelift' }),
    ).not.toBeInTheDocument();
  });
});
