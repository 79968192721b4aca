import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { failure } from '../../__fixtures__/states';
import { vendor } from '../../__fixtures__/vendor';
import { expectAccessible } from '../../testUtils';
import { AccessPanel } from './AccessPanel';

const render = (error: Error) =>
  renderInTestApp(<AccessPanel error={error} vendor={vendor} />);

describe('AccessPanel', () => {
  it('names the permission that the person lacks', async () => {
    const { container } = render(
      failure({
        status: 403,
        code: 'NOT_ALLOWED',
        permission: 'watchtower.results.read',
      }),
    );
    expect(await screen.findByText('watchtower.results.read')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says that one is missing when it has no name', async () => {
    render(failure({ status: 403, code: 'NOT_ALLOWED' }));
    expect(await screen.findByText(/A permission is missing/)).toBeVisible();
  });

  it.each(['FORBIDDEN_BY_VENDOR', 'CREDENTIALS_REJECTED'] as const)(
    'puts %s on the account of the portal, with the cause',
    async code => {
      const { container } = render(
        failure({ status: 403, code }, 'The right policies.read is missing.'),
      );
      expect(
        await screen.findByText(/The right policies\.read is missing\./),
      ).toBeVisible();
      expect(
        screen.getByText(/portal’s (Watchtower account|credential)/),
      ).toBeVisible();
      await expectAccessible(container);
    },
  );

  it('offers to sign in again when the session has ended', async () => {
    const { container } = render(failure({ status: 401, code: 'SIGNED_OUT' }));
    expect(
      await screen.findByRole('button', { name: 'Sign in again' }),
    ).toBeVisible();
    await expectAccessible(container);
  });
});
