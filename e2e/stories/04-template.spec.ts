import { screenshot } from '../look';
import { signIn } from '../people';
import { expectProcessed } from '../catalog';
import { expect, test } from '../test';

test('the template creates a repository, registers it and shows it in the catalog', async ({
  page,
  github,
}) => {
  await signIn(page, 'Lin Park');
  await page.goto('/create');
  await expect(
    page.getByText('Service with catalog entry and docs').first(),
  ).toBeVisible();
  await screenshot(page, 'templates');
  await page.goto('/create/templates/default/service-with-docs');

  await page.getByRole('textbox', { name: 'Name' }).fill('stock-alerts');
  await page
    .getByRole('textbox', { name: 'Description' })
    .fill('Tells customers when a sold-out sock is back.');
  await page.getByRole('button', { name: 'Next' }).click();

  await page.getByLabel('Owner').first().fill('shop');
  await page.getByRole('option', { name: /shop/i }).first().click();
  await screenshot(page, 'template-owner');
  await page.getByRole('button', { name: 'Next' }).click();

  // The step before has text boxes as well.
  await expect(
    page.getByText('The repository is created at GitHub').first(),
  ).toBeVisible();
  await page.getByRole('textbox').last().fill('stock-alerts');
  await page.getByRole('button', { name: 'Review' }).click();
  await screenshot(page, 'template-review');
  await page.getByRole('button', { name: 'Create' }).click();

  await page
    .getByRole('link', { name: 'Open in catalog' })
    .click({ timeout: 120_000 });
  await expect(page).toHaveURL(/component\/stock-alerts/);
  await expectProcessed(page, 'Tells customers when a sold-out sock is back.');
  await screenshot(page, 'template-component');

  const requests = await github.requests();
  expect(
    requests.some(
      ({ method, path }) =>
        method === 'POST' && path.endsWith('/orgs/acme/repos'),
    ),
  ).toBe(true);
});
