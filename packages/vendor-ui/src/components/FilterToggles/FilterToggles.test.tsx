import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { expectAccessible } from '../../testUtils';
import { FilterToggles } from './FilterToggles';

describe('FilterToggles', () => {
  it('turns values on and off, each with what it would keep', async () => {
    const onChange = jest.fn();
    const { container } = renderInTestApp(
      <FilterToggles
        label="State"
        options={[
          { value: 'failed', label: 'Failed', count: 1200, icon: <svg /> },
          { value: 'new', label: 'New', count: null },
          { value: 'old', label: 'Old' },
          { value: 'fixed', label: 'Fixed', count: 1000, hasMore: true },
        ]}
        selected={['new']}
        onChange={onChange}
      />,
    );
    expect(await screen.findByRole('group', { name: 'State' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'New?' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(screen.getByRole('button', { name: 'Fixed1,000+' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Failed1,200' }));
    expect(onChange).toHaveBeenLastCalledWith(['new', 'failed']);
    await userEvent.click(screen.getByRole('button', { name: 'New?' }));
    expect(onChange).toHaveBeenLastCalledWith([]);
    expect(screen.getByRole('button', { name: 'Old' })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
    await expectAccessible(container);
  });
});
