import { useState } from 'react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { expectAccessible } from '../../testUtils';
import { SidePanel } from './SidePanel';

function Opener() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>Show</button>
      {isOpen && (
        <SidePanel title="A ship" size="medium" onClose={() => setOpen(false)}>
          <button>Inside</button>
        </SidePanel>
      )}
    </>
  );
}

describe('SidePanel', () => {
  it('is a named dialog that takes the focus, keeps it, and gives it back on Escape', async () => {
    renderInTestApp(<Opener />);
    const opener = await screen.findByRole('button', { name: 'Show' });
    await userEvent.click(opener);
    const panel = await screen.findByRole('dialog', { name: 'A ship' });
    await expectAccessible(panel);
    for (let step = 0; step < 4; step += 1) {
      await userEvent.tab();
      expect(panel).toContainElement(document.activeElement as HTMLElement);
    }
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(panel).not.toBeInTheDocument());
    await waitFor(() => expect(opener).toHaveFocus());
  });

  it('closes with its button', async () => {
    renderInTestApp(<Opener />);
    await userEvent.click(await screen.findByRole('button', { name: 'Show' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });
});
