import { render, screen } from '@testing-library/react';
import { expectAccessible } from '../../testUtils';
import { Notes } from './Notes';

describe('Notes', () => {
  it('lists each sentence', async () => {
    const { container } = render(
      <Notes notes={['2 were skipped.', 'The list is cut.']} />,
    );
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual(['2 were skipped.', 'The list is cut.']);
    await expectAccessible(container);
  });

  it('takes no room where there is nothing to say', () => {
    const { container } = render(<Notes notes={[]} />);
    expect(container).toBeEmptyDOMElement();
  });
});
