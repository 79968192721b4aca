import { expectAccessible, screenshot } from '../look';
import { signIn } from '../people';
import { expect, test } from '../test';

test('Spacelift goes down while a run is under way: the last state stays, and the run is followed again afterwards', async ({
  page,
  spacelift,
}) => {
  await spacelift.setRunStep(4000);
  await signIn(
    page,
    'Lin Park',
    '/catalog/default/component/sock-shop-carts/spacelift',
  );
  await page
    .getByRole('button', { name: 'Trigger run for Sock shop carts dev' })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Trigger run' }).click();
  await expect(dialog.getByText('The run was started')).toBeVisible();

  await spacelift.inject({ kind: 'reset' });
  await expect(
    dialog.getByText(/newest state could not be fetched/),
  ).toBeVisible({ timeout: 45_000 });
  await expectAccessible(page);
  await screenshot(page, 'spacelift-down-run');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(
    page.getByText('This is the last good answer of Spacelift').first(),
  ).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText('Sock shop carts prod').first()).toBeVisible();
  await screenshot(page, 'spacelift-down-tab');

  await spacelift.clearFaults();
  await expect(
    page.getByText('This is the last good answer of Spacelift'),
  ).toHaveCount(0, { timeout: 90_000 });
});
