import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { expectAccessible } from '../../testUtils';
import { ListBody } from './ListBody';

function render(options: {
  offset?: number;
  matching: number;
  hasMore?: boolean;
}) {
  const list = {
    offset: options.offset ?? 0,
    limit: 25,
    setOffset: jest.fn(),
    setLimit: jest.fn(),
    reset: jest.fn(),
  };
  const { container } = renderInTestApp(
    <ListBody list={list} matching={options.matching} hasMore={options.hasMore}>
      <p>The rows</p>
    </ListBody>,
  );
  return { container, list };
}

describe('ListBody', () => {
  it('shows a short list without pages', async () => {
    render({ matching: 25 });
    expect(await screen.findByText('The rows')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('goes through the pages of a long one', async () => {
    const { container, list } = render({ offset: 25, matching: 1337 });
    expect(await screen.findByText('26–50 of 1,337')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    expect(list.setOffset).toHaveBeenLastCalledWith(50);
    await userEvent.click(screen.getByRole('button', { name: /previous/i }));
    expect(list.setOffset).toHaveBeenLastCalledWith(0);
    await expectAccessible(container);
  });

  it('marks a number that is not all of them', async () => {
    render({ matching: 1000, hasMore: true });
    expect(await screen.findByText('1–25 of 1,000+')).toBeVisible();
  });

  it('goes back to the last page when the address asks for one behind it', async () => {
    const { list } = render({ offset: 900, matching: 60 });
    await waitFor(() => expect(list.setOffset).toHaveBeenCalledWith(50));
  });

  it('says that nothing matches, and what to do', async () => {
    const { container, list } = render({ matching: 0 });
    expect(await screen.findByRole('status')).toHaveTextContent(
      'Nothing matches the search and the filters.',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Reset filters' }),
    );
    expect(list.reset).toHaveBeenCalledTimes(1);
    await expectAccessible(container);
  });
});
