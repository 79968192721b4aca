import { render, screen } from '@testing-library/react';
import { expectAccessible } from '../../testUtils';
import { Facts } from './Facts';

describe('Facts', () => {
  it('leaves out what has no value, and keeps zero', async () => {
    const { container } = render(
      <Facts
        facts={[
          ['Branch', 'main'],
          ['Tag', null],
          ['Owner', ''],
          ['Crew', 0],
        ]}
      />,
    );
    expect(screen.getAllByRole('term').map(term => term.textContent)).toEqual([
      'Branch',
      'Crew',
    ]);
    expect(
      screen.getAllByRole('definition').map(value => value.textContent),
    ).toEqual(['main', '0']);
    await expectAccessible(container);
  });

  it('is nothing where nothing is known', () => {
    const { container } = render(<Facts facts={[['Tag', undefined]]} />);
    expect(container).toBeEmptyDOMElement();
  });
});
