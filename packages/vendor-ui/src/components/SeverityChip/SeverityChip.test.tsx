import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { severities } from '@internal/vendor-common';
import { expectAccessible } from '../../testUtils';
import { SeverityChip } from './SeverityChip';

describe('SeverityChip', () => {
  it('has a word and a shape of its own for each severity', async () => {
    const { container } = renderInTestApp(
      <>
        {severities.map(severity => (
          <SeverityChip key={severity} severity={severity} />
        ))}
      </>,
    );
    await screen.findByText('Critical');
    for (const word of ['High', 'Medium', 'Low', 'Negligible', 'Unknown']) {
      expect(screen.getByText(word)).toBeVisible();
    }
    const shapes = Array.from(container.querySelectorAll('path'), path =>
      path.getAttribute('d'),
    );
    expect(new Set(shapes).size).toBe(severities.length);
    await expectAccessible(container);
  });

  it('groups digits', async () => {
    renderInTestApp(<SeverityChip severity="high" count={12345} />);
    expect(await screen.findByText('12,345 High')).toBeVisible();
  });

  it('tells a number that is not known from zero', async () => {
    const { container } = renderInTestApp(
      <>
        <SeverityChip severity="high" count={0} />
        <SeverityChip severity="low" count={null} />
      </>,
    );
    expect(await screen.findByText('0 High')).toBeVisible();
    expect(screen.getByText('? Low')).toHaveAttribute('aria-hidden', 'true');
    expect(
      screen.getByText('Low: the vendor gives no number'),
    ).toBeInTheDocument();
    expect(screen.queryByText('0 Low')).not.toBeInTheDocument();
    await expectAccessible(container);
  });
});
