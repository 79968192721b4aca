import { Page } from '@playwright/test';
import { signIn } from '../people';
import { screenshot } from '../look';
import { expect, test } from '../test';

const SEED =
  'https://github.com/CarlosIA12/example-backstage-component/blob/main/catalog-info.yaml';

async function analyse(page: Page, url: string) {
  await page.goto('/catalog-import');
  await page.getByRole('textbox', { name: 'URL' }).fill(url);
  await page.getByRole('button', { name: 'Analyze' }).click();
}

async function locationTargets(page: Page, token: string): Promise<string[]> {
  const response = await page.request.get('/api/catalog/locations', {
    headers: { authorization: `Bearer ${token}` },
  });
  const rows: Array<{ data: { target: string } }> = await response.json();
  return rows.map(({ data }) => data.target);
}

test('the component of the article is registered by URL and survives a restart', async ({
  page,
  portal,
}) => {
  test.setTimeout(180_000);
  await signIn(page, 'Lin Park');
  await analyse(page, SEED);
  await expect(page.getByText('backstage-example-component')).toBeVisible();
  await screenshot(page, 'register-review');
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('button', { name: 'View Component' }).click();
  await expect(
    page.getByText('Lambda created using Backstage').first(),
  ).toBeVisible();
  await screenshot(page, 'register-component');

  await portal.restartBackend();
  await page.goto('/catalog/default/component/backstage-example-component');
  await expect(
    page.getByText('Lambda created using Backstage').first(),
  ).toBeVisible();
});
