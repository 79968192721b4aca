import { renderInTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FailurePanel } from './FailurePanel';

const failure = (name: string, message: string) =>
  Object.assign(new Error(message), { name });

describe('FailurePanel', () => {
  it('names the plugin and the cause, and tries again', async () => {
    const resetError = jest.fn();
    renderInTestApp(
      <FailurePanel
        plugin={catalogPlugin}
        error={failure('TypeError', 'x is undefined')}
        resetError={resetError}
      />,
    );
    expect(await screen.findByText('Catalog ran into a problem')).toBeVisible();
    expect(screen.getByText('x is undefined')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(resetError).toHaveBeenCalledTimes(1);
  });

  it('works without a plugin', async () => {
    renderInTestApp(
      <FailurePanel error={failure('Error', 'boom')} resetError={() => {}} />,
    );
    expect(
      await screen.findByText('Something ran into a problem'),
    ).toBeVisible();
  });

  it('says who can help when it is a matter of rights', async () => {
    renderInTestApp(
      <FailurePanel
        plugin={catalogPlugin}
        error={failure('NotAllowedError', 'Missing catalog.entity.read.')}
        resetError={() => {}}
      />,
    );
    expect(
      await screen.findByText('You are not allowed to see this'),
    ).toBeVisible();
    expect(
      screen.getByText(/^Missing catalog\.entity\.read\. Ask the owner/),
    ).toBeVisible();
  });

  it('asks to reload when code could not be loaded, because trying again cannot help', async () => {
    renderInTestApp(
      <FailurePanel
        plugin={catalogPlugin}
        error={failure('ChunkLoadError', 'Loading chunk 7 failed')}
        resetError={() => {}}
      />,
    );
    expect(
      await screen.findByText('This part of the portal could not be loaded'),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Reload the page' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
  });
});
