import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { envelope, failure, state } from '../../__fixtures__/states';
import { vendor } from '../../__fixtures__/vendor';
import type { EnvelopeState } from '../../envelope';
import type { VendorRequestErrorCode } from '../../request';
import { expectAccessible } from '../../testUtils';
import { VendorPanel } from './VendorPanel';

const panel = (current: EnvelopeState<string[]>, title?: string) => (
  <VendorPanel
    state={current}
    vendor={vendor}
    title={title}
    isEmpty={data => data.length === 0}
    empty={{ title: 'No images', message: 'Nothing runs.', tone: 'ok' }}
    skeleton={<div data-testid="skeleton" />}
  >
    {({ data }) => (
      <ul>
        {data.map(name => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    )}
  </VendorPanel>
);

const render = async (current: EnvelopeState<string[]>, title = 'Runtime') => {
  const { container } = renderInTestApp(panel(current, title));
  const region = await screen.findByRole('region', { name: title });
  return { container, region };
};

describe('VendorPanel', () => {
  it('keeps the room while loading, and says so to screen readers only', async () => {
    const { container, region } = await render(state({ status: 'loading' }));
    expect(region).toHaveAttribute('aria-busy', 'true');
    expect(screen.getByTestId('skeleton').parentElement).toHaveAttribute(
      'aria-hidden',
      'true',
    );
    expect(screen.getByText('Loading Runtime')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('shows data with its age, and asks again with the keyboard', async () => {
    const current = state();
    const { container, region } = await render(current);
    expect(region).toHaveAttribute('aria-busy', 'false');
    expect(within(region).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByText('5 min. ago').tagName).toBe('TIME');
    expect(screen.queryByTestId('skeleton')).not.toBeInTheDocument();
    await expectAccessible(container);

    await userEvent.tab();
    expect(
      screen.getByRole('button', { name: 'Refresh Runtime' }),
    ).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(current.refresh).toHaveBeenCalledTimes(1);
  });

  it('keeps the rows while refreshing', async () => {
    await render(state({ refreshing: true }));
    expect(screen.getByText('carts')).toBeVisible();
    expect(screen.queryByTestId('skeleton')).not.toBeInTheDocument();
  });

  it('says what nothing means', async () => {
    const { container } = await render(
      state({ envelope: envelope({ data: [] }) }),
    );
    expect(screen.getByText('No images')).toBeVisible();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('names the keys to set', async () => {
    const { container } = await render(
      state({ error: failure({ status: 503, code: 'NOT_CONFIGURED' }) }),
    );
    expect(
      screen.getByText(/endpoint: \$\{WATCHTOWER_ENDPOINT\}/),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'How to set up Watchtower' }),
    ).toHaveAttribute('href', '/docs/watchtower');
    await expectAccessible(container);
  });

  it.each<[VendorRequestErrorCode, RegExp]>([
    ['NOT_ALLOWED', /You may not see this/],
    ['FORBIDDEN_BY_VENDOR', /The portal’s Watchtower account may not read/],
    ['CREDENTIALS_REJECTED', /does not accept the portal’s credential/],
    ['SIGNED_OUT', /Your session has ended/],
    ['NO_BACKEND', /Watchtower is not installed in this portal/],
    ['NOT_FOUND', /Nothing found at Watchtower/],
    ['REQUEST_REJECTED', /cannot be asked this/],
    ['RATE_LIMITED', /was asked too often/],
    ['TIMEOUT', /Watchtower is not available/],
  ])('has words for %s, inside a polite live region', async (code, words) => {
    const { container } = await render(
      state({ error: failure({ status: 502, code }) }),
    );
    const title = screen.getByText(words);
    expect(title.closest('[aria-live="polite"]')).not.toBeNull();
    await expectAccessible(container);
  });

  it('keeps the last good answer under a banner when refreshing fails', async () => {
    const current = state({
      envelope: envelope(),
      error: failure({ status: 504, code: 'TIMEOUT' }, 'No answer in time.'),
    });
    const { container } = await render(current);
    expect(screen.getByText('carts')).toBeVisible();
    expect(screen.getByText('No answer in time.')).toBeVisible();
    expect(
      screen.getByText(/This is the last good answer of Watchtower, from/),
    ).toHaveTextContent('5 min. ago');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(current.refresh).toHaveBeenCalledTimes(1);
    await expectAccessible(container);
  });

  it('says that the backend served an old answer, and why', async () => {
    await render(
      state({
        envelope: envelope({
          stale: true,
          truncated: true,
          failure: { code: 'RATE_LIMITED', message: 'Asked too often.' },
        }),
      }),
    );
    expect(screen.getByText('Asked too often.')).toBeVisible();
    expect(screen.getByText(/There is more at Watchtower/)).toBeVisible();
  });

  it('has a name and no second heading without a title', async () => {
    renderInTestApp(panel(state()));
    const region = await screen.findByRole('region', { name: 'Watchtower' });
    expect(within(region).queryByRole('heading')).not.toBeInTheDocument();
    expect(within(region).queryByRole('button')).not.toBeInTheDocument();
  });

  it.each([
    [failure({ status: 0 }, 'No connection.'), /portal could not be reached/],
    [new Error('Odd.'), /Watchtower is not available/],
  ])('has words for %p', async (error, words) => {
    await render(state({ error }));
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.getByText(error.message)).toBeVisible();
  });
});
