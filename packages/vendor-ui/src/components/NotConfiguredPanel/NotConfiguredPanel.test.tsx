import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { vendor } from '../../__fixtures__/vendor';
import { expectAccessible } from '../../testUtils';
import { NotConfiguredPanel } from './NotConfiguredPanel';

describe('NotConfiguredPanel', () => {
  it('has the block for app-config, the variables, and the way to the docs', async () => {
    const { container } = renderInTestApp(
      <NotConfiguredPanel vendor={vendor} />,
    );
    expect(
      await screen.findByText(/token: \$\{WATCHTOWER_TOKEN\}/),
    ).toBeVisible();
    expect(screen.getByText(/WATCHTOWER_TOKEN=a-token/)).toBeVisible();
    expect(screen.getAllByRole('button', { name: /^Copy: / })).toHaveLength(2);
    expect(screen.getByRole('link')).toHaveAttribute(
      'href',
      '/docs/watchtower',
    );
    await expectAccessible(container);
  });

  it('has the block that the vendor brings, where keys alone do not say it', async () => {
    renderInTestApp(
      <NotConfiguredPanel
        vendor={{ ...vendor, configSnippet: 'watchtower:\n  - host: a' }}
      />,
    );
    expect(await screen.findByText(/- host: a/)).toBeVisible();
    expect(screen.queryByText(/token: \$/)).not.toBeInTheDocument();
  });

  it('has one block for keys without variables, and names the keys when compact', async () => {
    const plain = {
      ...vendor,
      configKeys: [{ key: 'watchtower.scope', example: 'shop' }],
    };
    const { unmount } = renderInTestApp(<NotConfiguredPanel vendor={plain} />);
    expect(await screen.findByText(/scope: "shop"/)).toBeVisible();
    expect(screen.getAllByRole('button')).toHaveLength(1);
    unmount();

    renderInTestApp(<NotConfiguredPanel vendor={plain} compact />);
    expect(await screen.findByText('watchtower.scope')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
