import {
  envelopeOf,
  expectAccessible,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import { screen, within } from '@testing-library/react';
import {
  cannedSpaceliftApi,
  failingSpaceliftApi,
} from '../../__fixtures__/cannedSpaceliftApi';
import { stackListOf } from '../../__fixtures__/stackListOf';
import { allStacks } from '../../__fixtures__/demoStacks';
import { minutesAgo } from '../../__fixtures__/stacks';
import { renderSpacelift } from '../../__testUtils__/renderSpacelift';
import { StacksPage } from './StacksPage';

const table = () => screen.findByRole('table', { name: 'Stacks' });
const opener = (name: string) =>
  screen.findByRole('button', { name: `Details of ${name}` });

const failing = (
  ...[message, details]: Parameters<typeof failingSpaceliftApi>
) => ({ api: failingSpaceliftApi(message, details) });

afterEach(resetEnvelopes);

describe('the states of the page', () => {
  it('says that it loads', async () => {
    renderSpacelift(<StacksPage />, {
      api: cannedSpaceliftApi({ listStacks: () => new Promise(() => {}) }),
    });
    expect(await screen.findByText('Loading Stacks')).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('shows the most urgent stacks first, a page of them', async () => {
    const { container } = renderSpacelift(<StacksPage />);
    expect(
      await screen.findByText('Needs attention: 1 of 137 stacks'),
    ).toBeVisible();
    const [header, first, ...others] = within(await table()).getAllByRole(
      'row',
    );
    expect(within(header).getAllByRole('columnheader')).toHaveLength(7);
    expect(within(first).getByText('Needs attention')).toBeVisible();
    expect(within(first).getByText('Unconfirmed')).toBeVisible();
    expect(within(first).getByText('Drifted')).toBeVisible();
    expect(
      within(first).getByRole('link', {
        name: /^Open in Spacelift: sock-shop-carts-prod/,
      }),
    ).toHaveAttribute('href', expect.stringContaining('/stack/'));
    expect(others).toHaveLength(24);
    expect(screen.getByText('1–25 of 137')).toBeVisible();
    expect(screen.getByText('Locked by sam')).toBeVisible();
    expect(screen.getByRole('main')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { level: 1 })).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says that the portal sees no stacks', async () => {
    renderSpacelift(<StacksPage />, {
      api: cannedSpaceliftApi({
        listStacks: async () => envelopeOf(stackListOf([])),
      }),
    });
    expect(await screen.findByText('The portal sees no stacks')).toBeVisible();
  });

  it('names the keys when Spacelift is not configured', async () => {
    const { container } = renderSpacelift(
      <StacksPage />,
      failing('Not configured.', { status: 503, code: 'NOT_CONFIGURED' }),
    );
    expect(
      await screen.findByText('Spacelift is not configured yet'),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: /How to set up/ })).toBeVisible();
    await expectAccessible(container);
  });

  it('names the permission that a reader lacks', async () => {
    renderSpacelift(
      <StacksPage />,
      failing('You need the permission.', {
        status: 403,
        code: 'NOT_ALLOWED',
        permission: 'spacelift.stack.read',
      }),
    );
    expect(await screen.findByText('spacelift.stack.read')).toBeVisible();
  });

  it('explains a failure', async () => {
    const { container } = renderSpacelift(
      <StacksPage />,
      failing('Spacelift could not be reached.', {
        status: 502,
        code: 'UNREACHABLE',
      }),
    );
    expect(await screen.findByText('Spacelift is not available')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expectAccessible(container);
  });

  it('keeps the last good rows, and says how old they are and why', async () => {
    renderSpacelift(<StacksPage />, {
      api: cannedSpaceliftApi({
        listStacks: async query =>
          envelopeOf(stackListOf(allStacks, query), {
            stale: true,
            asOf: minutesAgo(180),
            failure: { code: 'TIMEOUT', message: 'No answer in time.' },
          }),
      }),
    });
    expect(await screen.findByText('No answer in time.')).toBeVisible();
    expect(await opener('sock-shop-carts-prod')).toBeVisible();
  });

  it('says how many stacks could not be read', async () => {
    renderSpacelift(<StacksPage />, {
      api: cannedSpaceliftApi({
        listStacks: async query =>
          envelopeOf(stackListOf(allStacks, query, { skipped: 2 })),
      }),
    });
    expect(
      await screen.findByText(/^2 stacks could not be read/),
    ).toBeVisible();
  });
});
