import { render, screen } from '@testing-library/react';
import { expectAccessible } from '../../testUtils';
import { EmptyPanel } from './EmptyPanel';

describe('EmptyPanel', () => {
  it('says what nothing means, and one thing to do', async () => {
    const { container } = render(
      <EmptyPanel
        title="No images match"
        message="Reset the filters."
        action={<button>Reset</button>}
      />,
    );
    expect(screen.getByText('No images match')).toBeVisible();
    expect(screen.getByText('Reset the filters.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Reset' })).toBeVisible();
    await expectAccessible(container);
  });

  it('looks different where nothing is good news', () => {
    const shape = (tone: 'ok' | 'neutral') => {
      const { container, unmount } = render(
        <EmptyPanel title="Nothing" tone={tone} />,
      );
      const path = container.querySelector('path')?.getAttribute('d');
      unmount();
      return path;
    };
    expect(shape('ok')).not.toBe(shape('neutral'));
  });
});
