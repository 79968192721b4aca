import { useState } from 'react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { envelope, failure, state } from '../../__fixtures__/states';
import { vendor } from '../../__fixtures__/vendor';
import type { EnvelopeState } from '../../envelope';
import { expectAccessible } from '../../testUtils';
import { VendorCard, type VendorCardProps } from './VendorCard';

const render = async (
  current: EnvelopeState<string[]>,
  props: Partial<VendorCardProps<string[]>> = {},
) => {
  const { container } = renderInTestApp(
    <VendorCard
      vendor={vendor}
      state={current}
      headline={({ data }) => ({
        tone: 'danger',
        label: `${data.length} images failed`,
      })}
      figures={[
        { label: 'Critical', value: 1234, href: '/list?severity=critical' },
        { label: 'High', value: null, href: '/list?severity=high' },
        { label: 'Policies', value: 'all' },
        { label: 'One too many', value: 4 },
      ]}
      isEmpty={data => data.length === 0}
      empty={{ title: 'No findings' }}
      footerHref="https://watchtower.example/x"
      {...props}
    />,
  );
  const card = await screen.findByRole('region', { name: 'Watchtower' });
  return { container, card };
};

describe('VendorCard', () => {
  it('says the headline, three figures that lead somewhere, the age and the way to the vendor', async () => {
    const { container, card } = await render(state());
    expect(within(card).getByRole('heading')).toHaveTextContent('Watchtower');
    expect(screen.getByText('2 images failed')).toBeVisible();
    expect(screen.getByText('5 min. ago')).toBeVisible();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(
      screen.getByRole('link', { name: '1,234 Critical' }),
    ).toHaveAttribute('href', '/list?severity=critical');
    expect(
      screen.getByRole('link', {
        name: '? High (No number from the vendor)',
      }),
    ).toBeVisible();
    const footer = screen.getByRole('link', { name: /Open in Watchtower/ });
    expect(footer).toHaveAttribute('target', '_blank');
    expect(footer).toHaveAttribute('rel', 'noopener noreferrer');
    await expectAccessible(container);
  });

  it('can be used with the keyboard, in the order of reading', async () => {
    const current = state();
    await render(current);
    const order = [
      screen.getByRole('button', { name: 'Refresh Watchtower' }),
      screen.getByRole('link', { name: /Critical/ }),
      screen.getByRole('link', { name: /High/ }),
      screen.getByRole('link', { name: /Open in Watchtower/ }),
    ];
    for (const element of order) {
      await userEvent.tab();
      expect(element).toHaveFocus();
    }
    await userEvent.tab({ shift: true });
    await userEvent.tab({ shift: true });
    await userEvent.tab({ shift: true });
    await userEvent.keyboard(' ');
    expect(current.refresh).toHaveBeenCalledTimes(1);
  });

  it('keeps title, link and room while loading', async () => {
    const { container, card } = await render(state({ status: 'loading' }));
    expect(card).toHaveAttribute('aria-busy', 'true');
    expect(screen.getByText('Loading Watchtower')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Open in/ })).toBeVisible();
    expect(screen.queryByText(/images failed/)).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says what nothing means', async () => {
    const { container } = await render(
      state({ envelope: envelope({ data: [] }) }),
    );
    expect(screen.getByText('No findings')).toBeVisible();
    expect(screen.queryByText(/images failed/)).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('names the keys that are not set', async () => {
    const { container } = await render(
      state({ error: failure({ status: 503, code: 'NOT_CONFIGURED' }) }),
    );
    expect(screen.getByText('watchtower.endpoint')).toBeVisible();
    expect(screen.getByText('watchtower.token')).toBeVisible();
    await expectAccessible(container);
  });

  it('names the missing permission', async () => {
    const { container } = await render(
      state({
        error: failure({
          status: 403,
          code: 'NOT_ALLOWED',
          permission: 'watchtower.results.read',
        }),
      }),
    );
    expect(screen.getByText('watchtower.results.read')).toBeVisible();
    await expectAccessible(container);
  });

  it('says why it failed, and tries again', async () => {
    const current = state({ error: failure({ status: 504, code: 'TIMEOUT' }) });
    const { container } = await render(current);
    expect(screen.getByText('The cause in one sentence.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(current.refresh).toHaveBeenCalledTimes(1);
    await expectAccessible(container);
  });

  it('marks an old answer, and says why to screen readers', async () => {
    const { container } = await render(
      state({
        envelope: envelope(),
        error: failure({ status: 504, code: 'TIMEOUT' }),
      }),
    );
    expect(screen.getByText('2 images failed')).toBeVisible();
    expect(screen.getByText(/Not up to date/)).toHaveTextContent(
      'Not up to date: The cause in one sentence.',
    );
    await expectAccessible(container);
  });

  it('does not call it up to date when a refresh ends with the old answer', async () => {
    const current = state({ envelope: envelope({ stale: true }) });
    function Refreshed() {
      const [asked, setAsked] = useState(false);
      const [refreshing, setRefreshing] = useState(false);
      return (
        <>
          <VendorCard
            vendor={vendor}
            state={{
              ...current,
              refreshing,
              refresh: () => {
                setAsked(true);
                setRefreshing(true);
              },
            }}
          />
          {asked && <button onClick={() => setRefreshing(false)}>End</button>}
        </>
      );
    }
    renderInTestApp(<Refreshed />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh Watchtower' }),
    );
    expect(screen.getByRole('status')).toHaveTextContent('Refreshing');
    await userEvent.click(screen.getByRole('button', { name: 'End' }));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('shows no link to where nothing is, or to a script', async () => {
    await render(state(), {
      footerHref: `${'java'}script:alert(1)`,
      figures: undefined,
    });
    expect(screen.getByText('Open in Watchtower')).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
