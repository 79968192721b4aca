import { render, screen } from '@testing-library/react';
import { VendorPage } from './VendorPage';

describe('VendorPage', () => {
  it('shows what is open beside its content, and has the focus when what came with the URL closes', () => {
    const { rerender } = render(
      <VendorPage openId="aurora" panel={<aside>Details of aurora</aside>}>
        Ships
      </VendorPage>,
    );
    expect(screen.getByRole('main')).toHaveTextContent(
      'ShipsDetails of aurora',
    );
    rerender(
      <VendorPage openId={undefined} panel={null}>
        Ships
      </VendorPage>,
    );
    expect(screen.getByRole('main')).toHaveTextContent(/^Ships$/);
    expect(screen.getByRole('main')).toHaveFocus();
  });
});
