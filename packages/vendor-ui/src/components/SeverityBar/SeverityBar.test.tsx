import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { expectAccessible } from '../../testUtils';
import { SeverityBar } from './SeverityBar';

const counts = {
  critical: 2,
  high: 0,
  medium: null,
  low: 30,
  negligible: 1,
};

describe('SeverityBar', () => {
  it('says the numbers worst first, and leaves out what the vendor does not have', async () => {
    const { container } = renderInTestApp(
      <SeverityBar counts={counts} label="Vulnerabilities" />,
    );
    const group = await screen.findByRole('group', {
      name: 'Vulnerabilities',
    });
    expect(
      within(group)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      '2 Critical',
      '0 High',
      'Medium: the vendor gives no number? Medium',
      '30 Low',
      '1 Negligible',
    ]);
    expect(within(group).queryByRole('link')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('leaves out at zero what is optional, never what is not known', async () => {
    renderInTestApp(
      <SeverityBar
        counts={{ ...counts, negligible: 0 }}
        label="Vulnerabilities"
        optional={['medium', 'negligible', 'unknown']}
      />,
    );
    await screen.findByRole('group');
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      '2 Critical',
      '0 High',
      'Medium: the vendor gives no number? Medium',
      '30 Low',
    ]);
  });

  it('draws what is known to be there, in proportion', async () => {
    const { container } = renderInTestApp(
      <SeverityBar counts={counts} label="Vulnerabilities" />,
    );
    await screen.findByRole('group');
    const segments = container.querySelectorAll<HTMLElement>('.segment');
    expect(Array.from(segments, ({ style }) => style.flexGrow)).toEqual([
      '2',
      '30',
      '1',
    ]);
  });

  it('leads from each number to what it counts, by keyboard too', async () => {
    const { container } = renderInTestApp(
      <SeverityBar
        counts={counts}
        label="Vulnerabilities"
        hrefFor={severity =>
          severity === 'high' ? undefined : `/list?severity=${severity}`
        }
      />,
    );
    const critical = await screen.findByRole('link', { name: '2 Critical' });
    expect(critical).toHaveAttribute('href', '/list?severity=critical');
    expect(screen.getAllByRole('link')).toHaveLength(4);
    await userEvent.tab();
    expect(critical).toHaveFocus();
    await expectAccessible(container);
  });
});
