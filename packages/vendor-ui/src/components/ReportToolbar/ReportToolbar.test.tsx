import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { useState } from 'react';
import { expectAccessible } from '../../testUtils';
import { ReportToolbar } from './ReportToolbar';

function Filtered(props: { onSearch: (q: string) => void }) {
  const [q, setQ] = useState('');
  const [status, setStatus] = useState('all');
  return (
    <>
      <ReportToolbar
        search={{
          value: q,
          onChange: value => {
            props.onSearch(value);
            setQ(value);
          },
          label: 'Search images',
        }}
        filters={[
          {
            label: 'Status',
            value: status,
            options: [
              { value: 'all', label: 'All' },
              { value: 'failed', label: 'Failed' },
            ],
            onChange: setStatus,
          },
        ]}
        onReset={q || status !== 'all' ? () => setQ('') : undefined}
        refresh={{ asOf: new Date().toISOString(), onRefresh: () => {} }}
      />
      <output>{`${q}/${status}`}</output>
    </>
  );
}

describe('ReportToolbar', () => {
  const render = async () => {
    const onSearch = jest.fn();
    const { container } = renderInTestApp(<Filtered onSearch={onSearch} />);
    await screen.findByRole('group', { name: 'Filters' });
    return { container, onSearch };
  };

  it('names all its controls', async () => {
    const { container } = await render();
    expect(
      screen.getByRole('searchbox', { name: 'Search images' }),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: /Status/ })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Refresh' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Reset/ })).toBeNull();
    await expectAccessible(container);
  });

  it('reports a search once the person pauses, and takes a reset', async () => {
    const { onSearch } = await render();
    await userEvent.type(screen.getByRole('searchbox'), 'carts');
    expect(screen.getByRole('searchbox')).toHaveValue('carts');
    await waitFor(() =>
      expect(screen.getByText('carts/all')).toBeInTheDocument(),
    );
    expect(onSearch.mock.calls.length).toBeLessThan(5);

    await userEvent.click(screen.getByRole('button', { name: /Reset/ }));
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('filters with the keyboard', async () => {
    await render();
    const status = screen.getByRole('button', { name: /Status/ });
    await userEvent.tab();
    await userEvent.tab();
    expect(status).toHaveFocus();
    await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
    await waitFor(() =>
      expect(screen.getByText('/failed')).toBeInTheDocument(),
    );
    await act(async () => {});
  });
});
