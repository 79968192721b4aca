import { expectAccessible, expectNoSidewaysScroll, screenshot } from '../look';
import { signIn } from '../people';
import { expect, test, type Page } from '../test';

const componentPage = (name: string, tab = '') =>
  `/catalog/default/component/${name}${tab}`;
const report = (page: Page, name: string) =>
  page.getByRole('tab', { name: new RegExp(`^${name}`) });

test('the component of the vendor’s document shows its four reports, and the card agrees with them', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', componentPage('sock-shop-carts'));
  const card = page.getByRole('region', { name: 'Sysdig' });
  await expect(card.getByText('Failed: 1 of 1 runtime scans')).toBeVisible();
  await expect(
    card.getByRole('link', { name: '1 Failed policies' }),
  ).toBeVisible();
  await screenshot(page, 'sysdig-card');
  await card.getByRole('link', { name: '9 / 58 Critical / High' }).click();

  await expect(page).toHaveURL(/\/sysdig\?report=runtime/);
  for (const [name, lines, state] of [
    ['Runtime', '1 result', 'Failed'],
    ['Registry', '5 results', 'Critical found'],
    ['Pipeline', '2 results', 'Failed'],
    ['Posture', '1 result', 'Failed'],
  ]) {
    await expect(report(page, name)).toContainText(lines);
    await expect(report(page, name)).toContainText(state);
  }
  const scans = page.getByRole('table', { name: 'Runtime scans' });
  await expect(scans.getByRole('row')).toHaveCount(2);
  await expect(scans).toContainText('weaveworksdemos/carts');
  await expect(scans).toContainText('9 Critical');
  await expect(scans).toContainText('58 High');
  await screenshot(page, 'sysdig-runtime');

  await report(page, 'Posture').click();
  const posture = page.getByRole('table', { name: 'Posture of resources' });
  await expect(posture).toContainText('50 %');
  await expect(posture).toContainText('CIS Kubernetes V1.24 Benchmark');
  await expect(posture).toContainText('Exposed');
  await expect(posture).toContainText('Entire Infrastructure');
  await expect(page).toHaveURL(/report=posture/);
  await screenshot(page, 'sysdig-posture');
});

test('a person follows one scan down to one vulnerability, and shares the address', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', componentPage('sock-shop-carts', '/sysdig'));
  const opener = page.getByRole('button', {
    name: /Vulnerabilities of .*weaveworksdemos\/carts/,
  });
  await opener.click();
  const panel = page.getByRole('dialog', {
    name: /Vulnerabilities of .*weaveworksdemos\/carts/,
  });
  await expect(panel.getByText('9 Critical').first()).toBeVisible();
  await panel.getByRole('button', { name: /^Known exploited/ }).click();
  const rows = panel
    .getByRole('table', { name: 'Vulnerabilities' })
    .getByRole('row');
  await expect(rows).toHaveCount(3);
  await panel.getByRole('searchbox').fill('CVE-2026-90001');
  await expect(rows).toHaveCount(2);
  await panel.getByRole('button', { name: /^CVE-2026-90001/ }).click();
  await expect(panel.getByText('CVSS vector')).toBeVisible();
  await expect(
    panel.getByRole('link', { name: /NVD/ }).first(),
  ).toHaveAttribute('href', /nvd\.nist\.gov\/vuln\/detail\/CVE-2026-90001/);
  await screenshot(page, 'sysdig-vulnerability');
  await expectAccessible(page);

  const shared = page.url();
  await page.goto('/catalog');
  await page.goto(shared);
  await expect(panel.getByRole('searchbox')).toHaveValue('CVE-2026-90001');
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page).not.toHaveURL(/result=/);
});

test('keyboard users get their place back when the panel closes', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', componentPage('sock-shop-carts', '/sysdig'));
  const opener = page.getByRole('button', {
    name: /Vulnerabilities of .*weaveworksdemos\/carts/,
  });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(opener).toBeFocused();
});

test('a service with registry annotations has that report, and is told what the others need', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', componentPage('storefront-bff', '/sysdig'));
  await expect(page.getByRole('tab', { name: /result/ })).toHaveCount(1);
  await expect(
    page.getByRole('table', { name: 'Registry scans' }).getByRole('row'),
  ).toHaveCount(4);
  await expect(
    page.getByText(/Not shown, because no annotations/),
  ).toBeVisible();
  await page.getByText('Which annotations would').click();
  await expect(
    page.getByText('sysdigcloud.com/image-freetext').first(),
  ).toBeVisible();
  await screenshot(page, 'sysdig-registry-only');
});

test('a large image answers page by page', async ({ page }) => {
  await signIn(page, 'Lin Park', componentPage('playback-order', '/sysdig'));
  await page
    .getByRole('button', { name: /Vulnerabilities of .*playback-order/ })
    .click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByText('31 Critical').first()).toBeVisible();
  await expect(panel.getByText(/1–25 of 8[,.]171/)).toBeVisible();
  await panel.getByRole('button', { name: /^Critical/ }).click();
  await expect(panel.getByText('1–25 of 31')).toBeVisible();
  await panel.getByRole('button', { name: 'Next table page' }).click();
  await expect(panel.getByText('26–31 of 31')).toBeVisible();
  await screenshot(page, 'sysdig-large-result');
});

test('a custom filter asks where it fits, and a wrong one is explained', async ({
  page,
}) => {
  await signIn(page, 'Ada Byte', componentPage('sock-shop-orders', '/sysdig'));
  await expect(
    page.getByText('The annotation sysdigcloud.com/custom-filter asks for'),
  ).toBeVisible();
  await expect(
    page.getByRole('table', { name: 'Runtime scans' }).getByRole('row'),
  ).toHaveCount(4);
  await screenshot(page, 'sysdig-custom-filter');

  await page.goto(componentPage('payments-legacy-gateway', '/sysdig'));
  await expect(
    page.getByText(/sysdigcloud\.com\/custom-filter cannot be used/).first(),
  ).toBeVisible();
  await expect(page.getByText(/never closed/).first()).toBeVisible();
  await screenshot(page, 'sysdig-wrong-filter');
});

test('a component without annotations shows nothing of Sysdig', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', componentPage('sock-shop-carts-db'));
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { name: 'Relations' })).toBeVisible();
  await expect(page.getByText('Sysdig')).toHaveCount(0);
});

test('somebody without the permission is told which one', async ({ page }) => {
  await signIn(page, 'Lin Park', componentPage('payments-ledger'));
  const card = page.getByRole('region', { name: 'Sysdig' });
  await expect(card.getByText('You may not see this')).toBeVisible();
  await page.goto(componentPage('payments-ledger', '/sysdig'));
  await expect(page.getByText('sysdig.results.read').first()).toBeVisible();
  await screenshot(page, 'sysdig-no-permission');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('tab and panel are accessible and fit narrow screens', async ({
      page,
    }) => {
      await signIn(page, 'Lin Park', componentPage('sock-shop-carts'));
      await expect(
        page.getByText('Failed: 1 of 1 runtime scans'),
      ).toBeVisible();
      await expectAccessible(page);
      await screenshot(page, `sysdig-card-${colorScheme}`);
      for (const name of ['runtime', 'registry', 'posture']) {
        await page.goto(
          componentPage('sock-shop-carts', `/sysdig?report=${name}`),
        );
        await expect(page.getByRole('table').first()).toBeVisible();
        await expectAccessible(page);
        await screenshot(page, `sysdig-${name}-${colorScheme}-wide`);
        await page.setViewportSize({ width: 400, height: 800 });
        await expectNoSidewaysScroll(page);
        await screenshot(page, `sysdig-${name}-${colorScheme}-narrow`, {
          fullPage: true,
        });
        await page.setViewportSize({ width: 1440, height: 900 });
      }
    });
  });
}
