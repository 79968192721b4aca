import { expectAccessible, screenshot } from '../look';
import { signIn } from '../people';
import { expect, test, type Page } from '../test';

const componentPage = (name: string, tab = '/sysdig') =>
  `/catalog/default/component/${name}${tab}`;
const VULNERABILITIES = '/secure/vulnerability';

/** The portal goes on answering, and the person is still signed in. */
async function expectRestOfPortal(page: Page) {
  await page.goto('/catalog?filters[kind]=component&filters[type]=service');
  await expect(
    page.getByRole('link', { name: 'sock-shop-carts', exact: true }),
  ).toBeVisible();
}

/** Presses "Refresh" until the page shows a text: a failed vendor is not asked again at once. */
async function refreshUntil(page: Page, text: string | RegExp) {
  await expect(async () => {
    await page
      .getByRole('button', { name: /^Refresh|^Try again/ })
      .first()
      .click();
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}

// Stories about failures without earlier data come first and use components that no other story opens.
test('the role of the token lacks posture: the other report is fine', async ({
  page,
  sysdig,
}) => {
  await sysdig.change({ postureAllowed: false });
  await signIn(page, 'Lin Park', componentPage('storefront-web'));
  await expect(
    page.getByRole('table', { name: 'Runtime scans' }),
  ).toBeVisible();
  const posture = page.getByRole('tab', { name: /^Posture/ });
  await expect(posture).toContainText('No access');
  await posture.click();
  await expect(page.getByText('account may not read this')).toBeVisible();
  await screenshot(page, 'sysdig-posture-forbidden');
  await expectAccessible(page);
});

test('the portal’s token is refused: people and operators read different words, and nobody reads the token', async ({
  page,
  sysdig,
  portal,
}) => {
  await sysdig.change({ acceptToken: false });
  await signIn(page, 'Ada Byte', componentPage('payments-ledger'));
  await expect(
    page.getByText('Sysdig does not accept the portal’s credential').first(),
  ).toBeVisible();
  await screenshot(page, 'sysdig-credentials-rejected');
  const words = await page.content();
  for (const secret of portal.secrets) {
    expect(words.includes(secret)).toBe(false);
  }
  await expect.poll(() => portal.backendLog()).toContain('sysdig.token');
  await expectRestOfPortal(page);
});

test('Sysdig limits the rate: the page says so and goes on afterwards', async ({
  page,
  sysdig,
}) => {
  await sysdig.inject({
    kind: 'rateLimit',
    retryAfterSeconds: 4,
    match: { path: VULNERABILITIES },
  });
  await signIn(page, 'Ada Byte', componentPage('payments-ledger'));
  // The failure of the story before is remembered for some seconds.
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/asked too often/).first()).toBeVisible({
      timeout: 5_000,
    });
  }).toPass({ timeout: 60_000 });
  await screenshot(page, 'sysdig-rate-limited');
  await sysdig.clearFaults();
  await refreshUntil(page, 'High found');
});

test('Sysdig goes down during a session: the last answer stays, with its age and the reason', async ({
  page,
  sysdig,
}) => {
  await signIn(page, 'Lin Park', componentPage('sock-shop-carts'));
  await expect(
    page.getByRole('table', { name: 'Runtime scans' }),
  ).toContainText('9 Critical');
  await sysdig.inject({ kind: 'reset' });
  await refreshUntil(page, 'This is the last good answer of Sysdig');
  await expect(
    page.getByRole('table', { name: 'Runtime scans' }),
  ).toContainText('9 Critical');
  await screenshot(page, 'sysdig-down-stale');
  await expectAccessible(page);
  await expectRestOfPortal(page);

  await sysdig.clearFaults();
  await page.goto(componentPage('sock-shop-carts'));
  await expect(async () => {
    await page
      .getByRole('button', { name: /^Refresh/ })
      .first()
      .click();
    await expect(
      page.getByText('This is the last good answer of Sysdig'),
    ).toBeHidden({ timeout: 2_000 });
  }).toPass({ timeout: 90_000 });
});
