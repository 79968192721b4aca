import { signIn } from '../people';
import { screenshot } from '../look';
import { expect, test } from '../test';

test('the catalog is filtered by lifecycle', async ({ page }) => {
  await signIn(page, 'Ada Byte', '/catalog?filters[user]=all');
  await expect(
    page.getByRole('cell', { name: /payments-legacy-gateway/ }),
  ).toBeVisible();
  await screenshot(page, 'catalog');
});
