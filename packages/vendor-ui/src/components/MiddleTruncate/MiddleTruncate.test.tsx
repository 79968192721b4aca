import { render, screen } from '@testing-library/react';
import { expectAccessible } from '../../testUtils';
import { MiddleTruncate } from './MiddleTruncate';

const LONG = 'registry.acme.example/shop/carts:2026.4.1';

describe('MiddleTruncate', () => {
  it('keeps both ends for the eye, and everything on hover and for screen readers', async () => {
    const { container } = render(<MiddleTruncate text={LONG} max={17} />);
    expect(screen.getByText('registry…2026.4.1')).toHaveAttribute(
      'aria-hidden',
      'true',
    );
    expect(screen.getByText(LONG)).toBeInTheDocument();
    expect(screen.getByTitle(LONG)).toBeVisible();
    await expectAccessible(container);
  });

  it('leaves short names alone', () => {
    render(<MiddleTruncate text="carts" />);
    expect(screen.getByText('carts')).not.toHaveAttribute('title');
  });
});
