import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { expectAccessible } from '../../testUtils';
import { ExternalLink } from './ExternalLink';

describe('ExternalLink', () => {
  it('opens elsewhere, without a hold on the portal, and says so', async () => {
    const { container } = renderInTestApp(
      <ExternalLink href="https://vendor.example/a?b">Open</ExternalLink>,
    );
    const link = await screen.findByRole('link', {
      name: 'Open (opens in a new tab)',
    });
    expect(link).toHaveAttribute('href', 'https://vendor.example/a?b');
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expectAccessible(container);
  });

  it('opens a page of the portal in place', async () => {
    renderInTestApp(<ExternalLink href="/docs/x">Docs</ExternalLink>);
    const link = await screen.findByRole('link', { name: 'Docs' });
    expect(link).toHaveAttribute('href', '/docs/x');
    expect(link).not.toHaveAttribute('target');
  });

  it.each([undefined, '', `${'java'}script:alert(1)`, '//evil.example'])(
    'is no link to %p',
    async href => {
      renderInTestApp(<ExternalLink href={href}>Open</ExternalLink>);
      expect(await screen.findByText('Open')).toBeVisible();
      expect(screen.queryByRole('link')).not.toBeInTheDocument();
    },
  );
});
