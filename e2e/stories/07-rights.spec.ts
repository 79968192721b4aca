import { apiAs } from '../api';
import { screenshot } from '../look';
import { signIn } from '../people';
import { expectProcessed } from '../catalog';
import { expect, test } from '../test';

const GIFT_CARDS =
  'https://github.com/acme/shop-monorepo/blob/main/services/gift-cards/catalog-info.yaml';

test('a member cannot unregister what others own; an owner can', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', '/catalog-import');
  await page.getByRole('textbox', { name: 'URL' }).fill(GIFT_CARDS);
  await page.getByRole('button', { name: 'Analyze' }).click();
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('button', { name: 'View Component' }).click();
  await expect(page).toHaveURL(/component\/gift-cards/);

  await page.goto('/catalog/default/component/payments-ledger');
  await page.getByRole('button', { name: 'more' }).click();
  const item = page.getByRole('menuitem', { name: /unregister/i });
  await expect(item).toBeVisible();
  await screenshot(page, 'rights-member-menu');
  await expect(item).toBeDisabled();

  const api = await apiAs(page);
  const ledger = await api.get<{ metadata: { uid: string } }>(
    '/api/catalog/entities/by-name/component/default/payments-ledger',
  );
  expect(
    await api.status(
      'DELETE',
      `/api/catalog/entities/by-uid/${ledger.metadata.uid}`,
    ),
  ).toBe(403);

  await page.goto('/catalog/default/component/gift-cards');
  await expectProcessed(page, 'About');
  await page.getByRole('button', { name: 'more' }).click();
  await page.getByRole('menuitem', { name: /unregister/i }).click();
  await screenshot(page, 'rights-owner-dialog');
  await page.getByRole('button', { name: /unregister location/i }).click();
  await expect(page).toHaveURL(/\/catalog(\?|$)/);
  await expect(async () => {
    expect(
      await api.status(
        'GET',
        '/api/catalog/entities/by-name/component/default/gift-cards',
      ),
    ).toBe(404);
  }).toPass();
});
