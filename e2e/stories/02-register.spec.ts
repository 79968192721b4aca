import { Page } from '@playwright/test';
import { apiAs } from '../api';
import { screenshot } from '../look';
import { signIn } from '../people';
import { expect, test } from '../test';

const SEED =
  'https://github.com/CarlosIA12/example-backstage-component/blob/main/catalog-info.yaml';
const HOSTILE = 'https://github.com/acme/hostile/blob/main';

async function analyse(page: Page, url: string) {
  await page.goto('/catalog-import');
  await page.getByRole('textbox', { name: 'URL' }).fill(url);
  await page.getByRole('button', { name: 'Analyze' }).click();
}

test('the component of the article is registered by URL and survives a restart', async ({
  page,
  portal,
}) => {
  await signIn(page, 'Lin Park');
  await analyse(page, SEED);
  await expect(
    page.getByText('backstage-example-component').first(),
  ).toBeVisible();
  await screenshot(page, 'register-review');
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('button', { name: 'View Component' }).click();
  await expect(
    page.getByText('Lambda created using Backstage').first(),
  ).toBeVisible({ timeout: 20_000 });
  await screenshot(page, 'register-component');

  await portal.restartBackend();
  await page.goto('/catalog/default/component/backstage-example-component');
  await expect(
    page.getByText('Lambda created using Backstage').first(),
  ).toBeVisible();
});

test('a repository with several files is registered by its URL, and a folder by a glob', async ({
  page,
}) => {
  await signIn(page, 'Lin Park');
  await analyse(page, 'https://github.com/acme/shop-monorepo');
  await expect(page.getByText(/gift-cards/).first()).toBeVisible();
  await screenshot(page, 'register-repository');

  await analyse(
    page,
    'https://github.com/acme/shop-monorepo/blob/main/services/*/catalog-info.yaml',
  );
  await expect(page.getByText(/gift-cards/).first()).toBeVisible();
  await expect(page.getByText(/size-guide/).first()).toBeVisible();
  await screenshot(page, 'register-glob');
});

const refusals = [
  {
    what: 'a file that does not exist',
    url: 'https://github.com/acme/storefront-web/blob/main/no-such-file.yaml',
    says: /no matching files found/i,
  },
  {
    what: 'a file that is not YAML',
    url: `${HOSTILE}/broken.yaml`,
    says: /YAML error at/,
  },
  {
    what: 'a User entity',
    url: `${HOSTILE}/user.yaml`,
    says: /not of an allowed kind/i,
  },
  {
    what: 'a Template',
    url: `${HOSTILE}/template.yaml`,
    says: /not of an allowed kind/i,
  },
  {
    what: 'a host that is not allowed',
    url: 'https://evil.example/acme/x/blob/main/catalog-info.yaml',
    says: /not allowed/i,
  },
  {
    what: 'a file of 30 MB',
    url: `${HOSTILE}/huge.yaml`,
    says: /larger than 5 MiB/,
  },
];

for (const { what, url, says } of refusals) {
  test(`${what} cannot be registered, and the reason is shown`, async ({
    page,
  }) => {
    await signIn(page, 'Lin Park');
    await analyse(page, url);
    await expect(page.getByText(says).first()).toBeVisible({ timeout: 30_000 });
    await screenshot(page, `register-refused-${what.replace(/\W+/g, '-')}`);

    const api = await apiAs(page);
    const locations = await api.get<Array<{ data: { target: string } }>>(
      '/api/catalog/locations',
    );
    expect(locations.map(({ data }) => data.target)).not.toContain(url);
  });
}
