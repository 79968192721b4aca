import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { vendor } from '../../__fixtures__/vendor';
import { expectAccessible } from '../../testUtils';
import { useNow } from '../../time';
import { StaleBanner } from './StaleBanner';

const asOf = new Date(Date.now() - 3 * 3_600_000).toISOString();

describe('StaleBanner', () => {
  it('says how old, why, and tries again', async () => {
    const onRetry = jest.fn();
    const { container } = renderInTestApp(
      <StaleBanner
        vendor={vendor}
        asOf={asOf}
        failure={{ message: 'No answer in time.' }}
        onRetry={onRetry}
      />,
    );
    expect(await screen.findByText('3 hr. ago')).toBeVisible();
    expect(screen.getByText('No answer in time.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
    await expectAccessible(container);
  });

  it('says when the vendor can be asked again, counted from its answer', async () => {
    const failure = { message: 'Asked too often.', retryAfterSeconds: 725 };
    function Redrawn() {
      useNow();
      return <StaleBanner vendor={vendor} asOf={asOf} failure={failure} />;
    }
    jest.useFakeTimers({ advanceTimers: true });
    try {
      renderInTestApp(<Redrawn />);
      const time = await screen.findByText('in 12 min.');
      expect(time.parentElement).toHaveTextContent(
        'Asked too often. Watchtower can be asked again in 12 min., at',
      );
      await act(() => jest.advanceTimersByTimeAsync(5 * 60_000));
      expect(screen.getByText('in 7 min.')).toBeVisible();
    } finally {
      jest.useRealTimers();
    }
  });

  it('does without a cause and without a button', async () => {
    renderInTestApp(<StaleBanner vendor={vendor} asOf={asOf} />);
    expect(
      await screen.findByText('The newest answer could not be fetched.'),
    ).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
