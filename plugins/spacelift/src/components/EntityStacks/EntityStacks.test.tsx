import {
  expectAccessible,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import { screen, within } from '@testing-library/react';
import { renderSpacelift } from '../../__fixtures__/renderSpacelift';
import { EntityStacksContent } from './EntityStacksContent';

afterEach(resetEnvelopes);

it('shows', async () => {
  const { container } = renderSpacelift(<EntityStacksContent />);
  const section = await screen.findByRole('region', {
    name: 'sock-shop-carts-prod',
  });
  expect(
    await within(section).findByRole('list', {
      name: 'Runs of sock-shop-carts-prod',
    }),
  ).toBeVisible();
  await expectAccessible(container);
});
