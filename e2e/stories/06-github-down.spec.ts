import { screenshot } from '../look';
import { signIn, trySignIn } from '../people';
import { expect, test } from '../test';

const GIFT_CARDS =
  'https://github.com/acme/shop-monorepo/blob/main/services/gift-cards/catalog-info.yaml';

test('with GitHub down, somebody who is signed in goes on working', async ({
  page,
  github,
}) => {
  await signIn(
    page,
    'Lin Park',
    '/catalog?filters[kind]=component&filters[type]=service',
  );
  await github.inject({
    kind: 'status',
    status: 503,
    match: { path: '/api/v3' },
  });
  await page.getByRole('link', { name: 'payments-ledger' }).first().click();
  await expect(page.getByText('Double-entry ledger').first()).toBeVisible();
  await page.getByRole('link', { name: 'APIs' }).first().click();
  await expect(page.getByText('playback-order-api').first()).toBeVisible();

  await page.goto('/catalog-import');
  await page.getByRole('textbox', { name: 'URL' }).fill(GIFT_CARDS);
  await page.getByRole('button', { name: 'Analyze' }).click();
  await expect(page.getByText(/503|unreachable/i).first()).toBeVisible();
  await screenshot(page, 'github-down-register');
});

test('with GitHub down, a sign-in says so and does not blame the person', async ({
  page,
  github,
}) => {
  await github.inject({ kind: 'reset', match: { path: '/api/v3/user' } });
  await trySignIn(page, 'Ada Byte');
  await expect(page.getByRole('alert')).toContainText(/unreachable/i);
  await expect(page.getByRole('alert')).not.toContainText(/not allowed/i);
  await screenshot(page, 'github-down-sign-in');
});

test('with GitHub rate limiting, a registration says so', async ({
  page,
  github,
}) => {
  await signIn(page, 'Lin Park', '/catalog-import');
  await github.inject({
    kind: 'rateLimit',
    match: { path: '/api/v3/repos' },
  });
  await page.getByRole('textbox', { name: 'URL' }).fill(GIFT_CARDS);
  await page.getByRole('button', { name: 'Analyze' }).click();
  await expect(page.getByText(/rate limit/i).first()).toBeVisible();
  await screenshot(page, 'github-rate-limit');
});
