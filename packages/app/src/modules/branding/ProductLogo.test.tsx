import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { render, screen } from '@testing-library/react';
import { ProductLogo } from './ProductLogo';

function renderLogo(
  variant: 'full' | 'icon',
  app: Record<string, unknown> = {},
) {
  return render(
    <TestApiProvider
      apis={[mockApis.config({ data: JSON.parse(JSON.stringify({ app })) })]}
    >
      <ProductLogo variant={variant} />
    </TestApiProvider>,
  );
}

describe('ProductLogo', () => {
  it('shows the own mark and the name of the product', () => {
    const { container } = renderLogo('full', { title: 'Acme Portal' });
    expect(screen.getByText('Acme Portal')).toBeVisible();
    expect(container.querySelector('svg')).toHaveAttribute(
      'aria-hidden',
      'true',
    );
  });

  it('names the product for screen readers where only the mark is seen', () => {
    renderLogo('icon', { title: 'Acme Portal' });
    expect(screen.getByRole('img', { name: 'Acme Portal' })).toBeVisible();
    expect(screen.queryByText('Acme Portal')).not.toBeInTheDocument();
  });

  it('is Callboard without a title', () => {
    renderLogo('full');
    expect(screen.getByText('Callboard')).toBeVisible();
  });

  it('shows the configured images instead', () => {
    const branding = {
      fullLogo: 'data:image/svg+xml;base64,AAAA',
      iconLogo: '/acme.svg',
    };
    const full = renderLogo('full', { title: 'Acme', branding });
    expect(screen.getByRole('img', { name: 'Acme' })).toHaveAttribute(
      'src',
      branding.fullLogo,
    );
    full.unmount();

    renderLogo('icon', { title: 'Acme', branding });
    expect(screen.getByRole('img', { name: 'Acme' })).toHaveAttribute(
      'src',
      branding.iconLogo,
    );
  });

  it('puts the name beside a configured icon when there is no full logo', () => {
    const { container } = renderLogo('full', {
      title: 'Acme',
      branding: { iconLogo: '/acme.svg' },
    });
    expect(container.querySelector('img')).toHaveAttribute('src', '/acme.svg');
    expect(screen.getByText('Acme')).toBeVisible();
  });
});
