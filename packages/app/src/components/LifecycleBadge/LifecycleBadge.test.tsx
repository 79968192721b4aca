import { render, screen } from '@testing-library/react';
import { LifecycleBadge } from './LifecycleBadge';

describe('LifecycleBadge', () => {
  it.each([
    'production',
    'experimental',
    'deprecated',
    'Production',
    'end-of-sale',
  ])('shows %s as word with an icon that screen readers skip', lifecycle => {
    const { container } = render(<LifecycleBadge lifecycle={lifecycle} />);
    expect(screen.getByText(lifecycle)).toBeVisible();
    expect(container.querySelectorAll('svg[aria-hidden="true"]')).toHaveLength(
      1,
    );
  });

  it('tells the known lifecycles, invented ones and names of object properties apart', () => {
    const look = (lifecycle: string) => {
      const { container, unmount } = render(
        <LifecycleBadge lifecycle={lifecycle} />,
      );
      const path = container.querySelector('path')?.getAttribute('d');
      unmount();
      return path;
    };
    const [production, experimental, deprecated, invented] = [
      'production',
      'experimental',
      'deprecated',
      'end-of-sale',
    ].map(look);
    expect(new Set([production, experimental, deprecated, invented]).size).toBe(
      4,
    );
    expect(look('PRODUCTION')).toBe(production);
    expect(look('constructor')).toBe(invented);
  });

  it.each([undefined, null, '', '  ', 7, {}, ['production']])(
    'shows nothing for %p',
    lifecycle => {
      const { container } = render(<LifecycleBadge lifecycle={lifecycle} />);
      expect(container).toBeEmptyDOMElement();
    },
  );
});
