import { expectAccessible, screenshot } from '../look';
import { signIn } from '../people';
import { expect, unconfiguredTest as test } from '../test';

test('a portal without Sysdig starts, and says which keys are missing', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', '/catalog/default/component/sock-shop-carts');
  const card = page.getByRole('region', { name: 'Sysdig' });
  await expect(card.getByText('Sysdig is not configured yet')).toBeVisible();
  await page.getByRole('link', { name: 'Sysdig', exact: true }).click();
  await expect(page.getByText('SYSDIG_SECURE_ENDPOINT').first()).toBeVisible();
  await expect(page.getByText('SYSDIG_SECURE_TOKEN').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /How to set up/ })).toBeVisible();
  await expectAccessible(page);
  await screenshot(page, 'sysdig-not-configured');
});

test('a portal without Spacelift starts, and says which keys are missing', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', '/spacelift');
  for (const path of [
    '/spacelift',
    '/catalog/default/component/sock-shop-carts/spacelift',
  ]) {
    await page.goto(path);
    await expect(
      page.getByText('Spacelift is not configured yet').first(),
    ).toBeVisible();
    await expect(page.getByText('SPACELIFT_API_SECRET').first()).toBeVisible();
    await expectAccessible(page);
  }
  await screenshot(page, 'spacelift-not-configured');
});
