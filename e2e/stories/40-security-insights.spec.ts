import { apiAs } from '../api';
import { expectAccessible, expectNoSidewaysScroll, screenshot } from '../look';
import { signIn } from '../people';
import { expect, test, type Page } from '../test';

const componentPage = (name: string, tab = '/security-insights') =>
  `/catalog/default/component/${name}${tab}`;
const alerts = (page: Page) => page.getByRole('table', { name: 'Alerts' });
const card = (page: Page) =>
  page.getByRole('region', { name: 'Security Insights', exact: true });
/** Fails when one of the parts of the page lies over another. */
async function expectNoOverlap(page: Page) {
  const parts = {
    summary: page.getByRole('region', { name: 'Summary' }),
    filters: page.getByRole('group', { name: 'Filters' }),
    table: alerts(page),
  };
  const boxes = await Promise.all(
    Object.entries(parts).map(async ([name, part]) => {
      await expect(part).toBeVisible();
      const box = await part.boundingBox();
      if (!box) {
        throw new Error(`The ${name} takes no room.`);
      }
      return { name, ...box };
    }),
  );
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const apart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      expect(apart, `${one.name} and ${other.name} lie apart`).toBe(true);
    }
  }
}

const openAlert = (page: Page, name = /^Details of/) =>
  alerts(page).getByRole('button', { name }).first().click();

test('card and tab say the same, and a figure leads to what it counts', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', componentPage('sock-shop-carts', ''));
  const headline = card(page).getByText(/^Critical: \d+ of 28 open alerts$/);
  await expect(headline).toBeVisible();
  const words = await headline.innerText();
  await headline.scrollIntoViewIfNeeded();
  await screenshot(page, 'security-insights-card');
  await card(page)
    .getByRole('link', { name: /Dependabot/ })
    .click();
  await expect(page).toHaveURL(/security-insights\?.*type=dependabot/);
  await expect(page.getByText(words).first()).toBeVisible();
  await expect(
    page.getByRole('button', { name: /^Dependabot ?15/ }),
  ).toBeVisible();

  await page.goto(componentPage('sock-shop-carts'));
  await expect(page.getByText(words).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Open ?28/ })).toBeVisible();
  await screenshot(page, 'security-insights-tab');
  await expectAccessible(page);
});

test('nothing lies over the summary, the filters or the table', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', componentPage('sock-shop-carts'));
  for (const width of [1440, 1024]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoOverlap(page);
    await screenshot(page, `security-insights-${width}`);
  }
});

test('filters are in the address, which can be shared', async ({ page }) => {
  await signIn(page, 'Lin Park', componentPage('storefront-web'));
  await expect(page.getByText(/of 317$/).first()).toBeVisible();
  await page.getByRole('button', { name: /^Dependabot ?\d/ }).click();
  await page.getByRole('button', { name: /^Critical ?\d/ }).click();
  await expect(page).toHaveURL(/type=dependabot/);
  await expect(page).toHaveURL(/severity=critical/);
  const expectCriticalOnes = async () => {
    await expect(alerts(page).getByRole('row')).toHaveCount(5);
    for (const row of (await alerts(page).getByRole('row').all()).slice(1)) {
      await expect(row).toContainText('Critical');
    }
  };
  await expectCriticalOnes();
  const shared = page.url();
  await page.goto('/catalog');
  await page.goto(shared);
  await expectCriticalOnes();
  await screenshot(page, 'security-insights-filtered');
});

test('an owner dismisses an alert in the repository of the entity, and the row says so', async ({
  page,
  github,
}) => {
  await signIn(
    page,
    'Lin Park',
    componentPage('sock-shop-carts', '/security-insights?type=code-scanning'),
  );
  await openAlert(page);
  const panel = page.getByRole('dialog');
  await panel.getByRole('button', { name: 'Dismiss…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Dismiss this alert?' });
  await expect(dialog).toContainText('acme/sock-shop-carts');
  await dialog.getByText('Used in tests').click();
  await dialog.getByRole('textbox').fill('Only the fixtures of a test.');
  await expectAccessible(page);
  await screenshot(page, 'security-insights-dismiss');
  await dialog.getByRole('button', { name: 'Dismiss alert' }).dblclick();
  await expect(
    page.getByText('The alert was dismissed.').first(),
  ).toBeVisible();
  await screenshot(page, 'security-insights-dismissed');

  const changed = await github.changedAlerts();
  expect(changed).toHaveLength(1);
  expect(changed[0].path).toMatch(
    /\/repos\/acme\/sock-shop-carts\/code-scanning\/alerts\/\d+$/,
  );
  await page.goto(componentPage('sock-shop-carts', ''));
  await expect(card(page).getByText(/of 27 open alerts$/)).toBeVisible();
});

test('somebody who does not own the component sees no alerts, and may dismiss none', async ({
  page,
  github,
}) => {
  await signIn(page, 'Lin Park', componentPage('payments-ledger'));
  await expect(
    page.getByText('security-insights.alerts.read').first(),
  ).toBeVisible();
  await expect(alerts(page)).toHaveCount(0);
  await screenshot(page, 'security-insights-not-allowed');
  await expectAccessible(page);
  const api = await apiAs(page);
  const base =
    '/api/security-insights/entities/component/default/payments-ledger';
  expect(await api.status('GET', `${base}/alerts`)).toBe(403);
  expect(
    await api.status('POST', `${base}/alerts/dependabot/1/dismissal`, {
      reason: 'not_used',
      comment: 'Not mine to say.',
    }),
  ).toBe(403);
  expect(await github.changedAlerts()).toEqual([]);
});

test('what is not enabled or not allowed is said, and is never zero', async ({
  page,
}) => {
  await signIn(page, 'Ada Byte', componentPage('payments-ledger', ''));
  await expect(card(page).getByText('Not enabled').first()).toBeVisible();
  await page.goto(componentPage('payments-ledger'));
  await expect(page.getByText('Not enabled').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Open ?6/ })).toBeVisible();
  await screenshot(page, 'security-insights-disabled');
  await expectAccessible(page);

  await page.goto(componentPage('payments-legacy-gateway'));
  await expect(
    page.getByText(/Secret scanning alerts: read/).first(),
  ).toBeVisible();
  await screenshot(page, 'security-insights-forbidden');
  await page.goto(
    componentPage(
      'payments-legacy-gateway',
      '/security-insights?type=secret-scanning',
    ),
  );
  await expect(
    page.getByRole('status').getByText(/Secret scanning alerts: read/),
  ).toBeVisible();
  await expect(page.getByText(/Nothing matches/)).toHaveCount(0);

  await page.goto(componentPage('playback-order'));
  await expect(page.getByText('No open alerts').first()).toBeVisible();
  await screenshot(page, 'security-insights-good');

  await page.goto(componentPage('storefront-bff'));
  await expect(
    page.getByText('GitHub does not show this repository').first(),
  ).toBeVisible();
  await screenshot(page, 'security-insights-not-found');
});

test('a secret is never on the screen, nor in what the browser is told, even if GitHub sends it', async ({
  page,
  github,
}) => {
  await github.leakSecrets(true);
  let told: Array<Promise<string>> = [];
  page.on('response', response => {
    if (response.url().includes('/api/security-insights/')) {
      // What is still on its way when the page is left cannot be read any more.
      told.push(response.text().catch(() => ''));
    }
  });
  await signIn(
    page,
    'Lin Park',
    componentPage('sock-shop-carts', '/security-insights?type=secret-scanning'),
  );
  // The first page may be made of what the portal had read before.
  await expect(async () => {
    await page.reload();
    await expect(alerts(page)).toBeVisible();
    const asked = await github.requests();
    expect(
      asked.some(({ path }) =>
        path.endsWith('/acme/sock-shop-carts/secret-scanning/alerts'),
      ),
    ).toBe(true);
  }).toPass({ timeout: 30_000 });
  expect((await Promise.all(told)).join()).not.toContain('SIMULATED-');
  told = [];
  await page.reload();
  await openAlert(page);
  await expect(page.getByRole('dialog').getByText('Still valid')).toBeVisible();
  await screenshot(page, 'security-insights-secret');
  const bodies = await Promise.all(told);
  expect(bodies).not.toContain('');
  expect(bodies.join()).toContain('secret-scanning');
  expect(bodies.join()).not.toContain('SIMULATED-');
  expect(await page.content()).not.toContain('SIMULATED-');
});

test('alerts are readable in the dark and on a telephone', async ({
  browser,
  portal,
}) => {
  const context = await browser.newContext({
    baseURL: portal.url,
    colorScheme: 'dark',
  });
  const page = await context.newPage();
  await signIn(page, 'Lin Park', componentPage('storefront-web'));
  for (const width of [1440, 400]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(alerts(page)).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await screenshot(page, `security-insights-dark-${width}`);
  }
  await context.close();
});

// Last, because GitHub is left alone for as long as it asked.
test('while GitHub refuses, the last answer stays with its age, and the rest of the portal goes on', async ({
  page,
  github,
}) => {
  await signIn(page, 'Lin Park', componentPage('sock-shop-carts'));
  await expect(page.getByRole('button', { name: /^Open ?28/ })).toBeVisible();
  await github.inject({
    match: { path: '/api/v3/repos/acme/sock-shop-carts' },
    kind: 'rateLimit',
    retryAfterSeconds: 60,
  });
  await expect(async () => {
    await page.reload();
    await expect(
      page.getByText(/Asked too often|was asked too often/).first(),
    ).toBeVisible({
      timeout: 5_000,
    });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: /^Open ?28/ })).toBeVisible();
  await expect(
    page.getByText(/GitHub can be asked again/).first(),
  ).toBeVisible();
  await screenshot(page, 'security-insights-rate-limited');
  await expectAccessible(page);
  await page.goto(componentPage('sock-shop-carts', '/sysdig'));
  await expect(page.getByText(/as of/).first()).toBeVisible();
});
