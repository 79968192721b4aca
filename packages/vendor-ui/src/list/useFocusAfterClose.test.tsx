import { render, screen } from '@testing-library/react';
import { useFocusAfterClose } from './useFocusAfterClose';

function Page(props: { openId?: string }) {
  const page = useFocusAfterClose<HTMLElement>(props.openId);
  return (
    <main ref={page} tabIndex={-1}>
      <button>Open aurora</button>
    </main>
  );
}

describe('useFocusAfterClose', () => {
  it('gives the focus to the page when what came with the URL closes', () => {
    const { rerender } = render(<Page openId="aurora" />);
    expect(screen.getByRole('main')).not.toHaveFocus();
    rerender(<Page />);
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('leaves the focus where it is when what a person opened closes', () => {
    const { rerender } = render(<Page />);
    screen.getByRole('button').focus();
    rerender(<Page openId="aurora" />);
    rerender(<Page />);
    expect(screen.getByRole('button')).toHaveFocus();
  });

  it('takes the focus once only', () => {
    const { rerender } = render(<Page openId="aurora" />);
    rerender(<Page />);
    screen.getByRole('button').focus();
    rerender(<Page openId="borealis" />);
    rerender(<Page />);
    expect(screen.getByRole('button')).toHaveFocus();
  });
});
