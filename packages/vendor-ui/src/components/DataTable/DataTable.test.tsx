import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { vendor } from '../../__fixtures__/vendor';
import { expectAccessible } from '../../testUtils';
import { DataTable, type DataColumn } from './DataTable';
import { RowButton } from './RowButton';
import { RowLink } from './RowLink';

interface Ship {
  name: string;
  crew: number;
}

const ships: Ship[] = [
  { name: 'Aurora', crew: 3 },
  { name: 'Borealis', crew: 12 },
];

const columns: ReadonlyArray<DataColumn<Ship, 'name' | 'crew'>> = [
  {
    id: 'name',
    label: 'Ship',
    sort: 'name',
    isRowHeader: true,
    cell: (ship, { isOpen, id, toggle }) => (
      <RowButton
        label={`Details of ${ship.name}`}
        onPress={toggle}
        details={{ isOpen, id }}
      >
        {ship.name}
      </RowButton>
    ),
  },
  { id: 'crew', label: 'Crew', sort: 'crew', cell: ship => ship.crew },
  {
    id: 'link',
    label: 'Watchtower',
    cell: ship => (
      <RowLink href="https://x.example" name={ship.name} vendor={vendor} />
    ),
  },
];

function render(
  props: Partial<Parameters<typeof DataTable<Ship, 'name' | 'crew'>>[0]> = {},
) {
  const onSort = jest.fn();
  const { container } = renderInTestApp(
    <DataTable
      label="Ships"
      columns={columns}
      rows={ships}
      getKey={ship => ship.name}
      sort="name"
      order="asc"
      onSort={onSort}
      details={ship => <p>All about {ship.name}</p>}
      {...props}
    />,
  );
  return { container, onSort };
}

describe('DataTable', () => {
  it('is a named table whose rows have names, and whose links say which row they mean', async () => {
    const { container } = render();
    const table = await screen.findByRole('table', { name: 'Ships' });
    expect(
      within(table).getByRole('rowheader', { name: /Aurora/ }),
    ).toBeVisible();
    expect(
      within(table).getByRole('link', {
        name: /^Open in Watchtower: Borealis/,
      }),
    ).toHaveAttribute('href', 'https://x.example');
    await expectAccessible(container);
  });

  it('says how it is sorted, and asks to be sorted', async () => {
    const { onSort } = render({ order: 'desc' });
    expect(
      await screen.findByRole('columnheader', { name: 'Ship' }),
    ).toHaveAttribute('aria-sort', 'descending');
    expect(
      screen.getByRole('columnheader', { name: 'Crew' }),
    ).not.toHaveAttribute('aria-sort');
    await userEvent.click(screen.getByRole('button', { name: 'Crew' }));
    expect(onSort).toHaveBeenCalledWith('crew');
  });

  it('has plain headers where nothing sorts', async () => {
    render({ sort: undefined, order: undefined, onSort: undefined });
    await screen.findByRole('table', { name: 'Ships' });
    expect(
      screen.queryByRole('button', { name: 'Crew' }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByRole('columnheader', { name: 'Crew' }),
    ).not.toHaveAttribute('aria-sort');
  });

  it('opens details below a row with the keyboard, and closes them again', async () => {
    render();
    const button = await screen.findByRole('button', {
      name: 'Details of Borealis',
    });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByText('All about Borealis')).toBeVisible();
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(
      document.getElementById(button.getAttribute('aria-controls') ?? ''),
    ).toHaveTextContent('All about Borealis');
    await userEvent.keyboard('{Enter}');
    expect(screen.queryByText('All about Borealis')).not.toBeInTheDocument();
  });

  it('says when newer rows are on their way', async () => {
    render({ isBusy: true });
    expect(await screen.findByRole('table', { name: 'Ships' })).toHaveAttribute(
      'aria-busy',
      'true',
    );
  });
});
