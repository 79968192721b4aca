import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { useState } from 'react';
import { expectAccessible } from '../../testUtils';
import { FreshnessLabel } from './FreshnessLabel';

const asOf = () => new Date(Date.now() - 2 * 60_000).toISOString();

function Refreshable(props: { outdated?: boolean }) {
  const [refreshing, setRefreshing] = useState(false);
  return (
    <>
      <FreshnessLabel
        asOf={asOf()}
        outdated={props.outdated}
        refreshing={refreshing}
        onRefresh={() => setRefreshing(true)}
      />
      <button onClick={() => setRefreshing(value => !value)}>toggle</button>
    </>
  );
}

describe('FreshnessLabel', () => {
  it('says the age outside of any live region', async () => {
    const { container } = renderInTestApp(<FreshnessLabel asOf={asOf()} />);
    const time = await screen.findByText('2 min. ago');
    expect(time.closest('[aria-live],[role="status"]')).toBeNull();
    expect(time.parentElement).toHaveTextContent('as of 2 min. ago');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says that the answer is the last good one', async () => {
    renderInTestApp(<FreshnessLabel asOf={asOf()} stale />);
    expect(
      (await screen.findByText('2 min. ago')).parentElement,
    ).toHaveTextContent('last good answer as of 2 min. ago');
  });

  it('announces what follows the button, and nothing that happens by itself', async () => {
    const { container } = renderInTestApp(<Refreshable />);
    const toggle = await screen.findByRole('button', { name: 'toggle' });
    await userEvent.click(toggle);
    await userEvent.click(toggle);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();

    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(screen.getByRole('status')).toHaveTextContent('Refreshing');
    await userEvent.click(toggle);
    expect(screen.getByRole('status')).toHaveTextContent('Up to date');
    await expectAccessible(container);
  });

  it('announces no success when the refresh has brought nothing new', async () => {
    renderInTestApp(<Refreshable outdated />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh' }),
    );
    expect(screen.getByRole('status')).toHaveTextContent('Refreshing');
    await userEvent.click(screen.getByRole('button', { name: 'toggle' }));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});
