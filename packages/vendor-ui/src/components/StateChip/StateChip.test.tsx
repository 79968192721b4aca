import { render, screen } from '@testing-library/react';
import { expectAccessible } from '../../testUtils';
import type { Tone } from '../../types';
import { StateChip } from './StateChip';

const TONES: Tone[] = ['ok', 'warning', 'danger', 'info', 'neutral'];

describe('StateChip', () => {
  it('has words and a shape of its own for each tone', async () => {
    const { container } = render(
      <>
        {TONES.map(tone => (
          <StateChip key={tone} tone={tone} label={`It is ${tone}`} />
        ))}
      </>,
    );
    TONES.forEach(tone =>
      expect(screen.getByText(`It is ${tone}`)).toBeVisible(),
    );
    const shapes = Array.from(container.querySelectorAll('path'), path =>
      path.getAttribute('d'),
    );
    expect(new Set(shapes).size).toBe(TONES.length);
    await expectAccessible(container);
  });

  it('takes another icon, which screen readers skip', () => {
    render(
      <StateChip tone="ok" label="Passed" icon={<svg data-testid="own" />} />,
    );
    expect(screen.getByTestId('own').parentElement).toHaveAttribute(
      'aria-hidden',
      'true',
    );
  });
});
