import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { expectAccessible } from '../../testUtils';
import { CopyableSnippet } from './CopyableSnippet';

const snippet = <CopyableSnippet label="Configuration" text={'a:\n  b: c'} />;

describe('CopyableSnippet', () => {
  it('copies with the keyboard, and says so', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    const { container } = renderInTestApp(snippet);
    await screen.findByRole('button', { name: 'Copy: Configuration' });
    await user.tab();
    await user.keyboard('{Enter}');
    expect(write).toHaveBeenCalledWith('a:\n  b: c');
    expect(screen.getByRole('status')).toHaveTextContent('Copied');
    await expectAccessible(container);
  });

  it('says what to do where the browser forbids copying', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('denied'));
    renderInTestApp(snippet);
    await user.click(await screen.findByRole('button'));
    expect(screen.getByRole('status')).toHaveTextContent(
      'Select the text to copy it',
    );
  });
});
