import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { VendorSummary } from './VendorSummary';

describe('VendorSummary', () => {
  it('is a region with what to know, what belongs to it, and how old it is', async () => {
    const onRefresh = jest.fn();
    renderInTestApp(
      <VendorSummary
        label="Summary of ships"
        aside="3 ships"
        totals="2 at sea, 1 in port"
        freshness={{ asOf: new Date().toISOString(), onRefresh }}
      >
        <b>1 ship is late</b>
      </VendorSummary>,
    );
    const summary = within(
      await screen.findByRole('region', { name: 'Summary of ships' }),
    );
    expect(summary.getByText('1 ship is late')).toBeVisible();
    expect(summary.getByText(/3 ships/)).toBeVisible();
    expect(summary.getByText(/2 at sea/)).toBeVisible();
    await userEvent.click(summary.getByRole('button', { name: /refresh/i }));
    expect(onRefresh).toHaveBeenCalled();
  });

  it('says no age where the list says it itself', async () => {
    renderInTestApp(
      <VendorSummary label="Summary">1 ship is late</VendorSummary>,
    );
    await screen.findByRole('region', { name: 'Summary' });
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
