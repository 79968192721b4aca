import { render } from '@testing-library/react';
import { Bone } from './Bone';

describe('Bone', () => {
  it('takes the room it is given, with a colour of its own', () => {
    const { container } = render(<Bone width="12rem" height="2rem" />);
    expect(container.firstChild).toHaveStyle({
      width: '12rem',
      height: '2rem',
    });
    expect(container.firstChild).toHaveClass('bone');
  });
});
