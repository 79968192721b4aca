import { render, screen } from '@testing-library/react';
import { RelativeTime } from './RelativeTime';

describe('RelativeTime', () => {
  it('says how long ago, and the exact time for machines and on hover', () => {
    const at = Date.now() - 5 * 60_000;
    render(<RelativeTime at={at} />);
    const time = screen.getByText('5 min. ago');
    expect(time).toHaveAttribute('datetime', new Date(at).toISOString());
    expect(time).toHaveAttribute('title', new Date(at).toLocaleString());
  });

  it('shows nothing for what is no time', () => {
    const { container } = render(<RelativeTime at={NaN} />);
    expect(container).toBeEmptyDOMElement();
  });
});
