import { screenshot } from '../look';
import { signIn } from '../people';
import { expect, test } from '../test';

test('the catalog shows lifecycles and is filtered by production', async ({
  page,
}) => {
  // Of one type, because brokers and sources of the event mesh are components as well.
  await signIn(
    page,
    'Ada Byte',
    '/catalog?filters[kind]=component&filters[type]=service',
  );
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(row('payments-legacy-gateway')).toContainText('deprecated');
  await expect(row('sock-shop-carts').first()).toBeVisible();
  await screenshot(page, 'catalog');

  await page.goto(
    '/catalog?filters[kind]=component&filters[type]=service&filters[lifecycles]=production',
  );
  await expect(row('payments-ledger').first()).toContainText('production');
  await expect(row('payments-legacy-gateway')).toHaveCount(0);
  await expect(row('sock-shop-carts')).toHaveCount(0);
  await screenshot(page, 'catalog-production');
});

test('the entities of the primer are there, with their relations', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', '/catalog/default/component/playback-order');
  const relations = page.locator('svg').filter({ hasText: 'playback-db' });
  await expect(relations.first()).toContainText('audio-playback');
  await expect(relations.first()).toContainText('playback-order-api');
  await screenshot(page, 'entity-playback-order');
});
