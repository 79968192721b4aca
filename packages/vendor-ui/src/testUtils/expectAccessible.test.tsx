import { render } from '@testing-library/react';
import { expectAccessible } from './expectAccessible';

it('finds a control without a name, and says which', async () => {
  const { container } = render(<button className="nameless" />);
  await expect(expectAccessible(container)).rejects.toThrow(
    /button-name[^]*nameless/,
  );
});

it('is content with a control that has one', async () => {
  const { container } = render(<button>Save</button>);
  await expect(expectAccessible(container)).resolves.toBeUndefined();
});
