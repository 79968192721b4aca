import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { failure } from '../../__fixtures__/states';
import { vendor } from '../../__fixtures__/vendor';
import { expectAccessible } from '../../testUtils';
import { FailurePanel } from './FailurePanel';

const render = (error: Error, onRetry = jest.fn()) => ({
  ...renderInTestApp(
    <FailurePanel error={error} vendor={vendor} onRetry={onRetry} />,
  ),
  onRetry,
});

describe('FailurePanel', () => {
  it('says what failed and why, and tries again with the keyboard', async () => {
    const { container, onRetry } = render(
      failure({ status: 504, code: 'TIMEOUT' }),
    );
    expect(
      await screen.findByText('Watchtower is not available'),
    ).toBeVisible();
    expect(screen.getByText('The cause in one sentence.')).toBeVisible();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(onRetry).toHaveBeenCalledTimes(1);
    await expectAccessible(container);
  });

  it('says how long the vendor wants to be left alone', async () => {
    render(
      failure({ status: 429, code: 'RATE_LIMITED', retryAfterSeconds: 30 }),
    );
    expect(await screen.findByText(/wait for 30 seconds/)).toBeVisible();
  });

  it.each(['NOT_FOUND', 'REQUEST_REJECTED', 'NO_BACKEND'] as const)(
    'offers nothing to repeat for %s, which would not change',
    async code => {
      render(failure({ status: 404, code }));
      expect(await screen.findByText(/Watchtower/)).toBeVisible();
      expect(screen.queryByRole('button')).not.toBeInTheDocument();
    },
  );
});
