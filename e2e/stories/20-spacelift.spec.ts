import { expectAccessible, expectNoSidewaysScroll, screenshot } from '../look';
import { signIn } from '../people';
import { expect, test, type Page } from '../test';

const componentPage = (name: string, tab = '/spacelift') =>
  `/catalog/default/component/${name}${tab}`;
const stack = (page: Page, name: string) =>
  page.getByRole('region', { name, exact: true });
const stacks = (page: Page) => page.getByRole('table', { name: 'Stacks' });

test('the page of all stacks begins with what needs attention, and its filters can be shared', async ({
  page,
}) => {
  await signIn(page, 'Ada Byte');
  await page.getByRole('link', { name: 'Spacelift' }).first().click();
  await expect(page).toHaveURL(/\/spacelift/);
  await expect(stacks(page).getByRole('row').nth(1)).toContainText(
    'Needs attention',
  );
  await expect(page.getByText(/of 137/).first()).toBeVisible();
  await screenshot(page, 'spacelift-page');

  await page.getByRole('searchbox', { name: 'Search stacks' }).fill('carts');
  await expect(stacks(page)).not.toContainText('callboard');
  await expect(stacks(page)).toContainText('Sock shop carts');
  await page.getByRole('button', { name: /^Failed/ }).click();
  await expect(stacks(page).getByRole('row').nth(1)).toContainText('Failed');
  await expect(page).toHaveURL(/carts/);
  const shared = page.url();
  await page.goto('/catalog');
  await page.goto(shared);
  await expect(
    page.getByRole('searchbox', { name: 'Search stacks' }),
  ).toHaveValue('carts');
  await expect(stacks(page).getByRole('row').nth(1)).toContainText('Failed');
  await screenshot(page, 'spacelift-filtered');

  await stacks(page)
    .getByRole('button', { name: /^Details of/ })
    .first()
    .click();
  const panel = page.getByRole('dialog');
  await expect(
    panel.getByRole('link', { name: /Open in Spacelift/ }).first(),
  ).toBeVisible();
  await expect(page).toHaveURL(/stack=/);
  await screenshot(page, 'spacelift-panel');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('a component shows its stacks with their last runs, and the card agrees', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', componentPage('sock-shop-carts', ''));
  const card = page.getByRole('region', { name: 'Spacelift' });
  await expect(card.getByText('Needs attention: 1 of 2 stacks')).toBeVisible();
  await screenshot(page, 'spacelift-card');
  await card.getByRole('link', { name: /Need attention/ }).click();
  await expect(page).toHaveURL(/\/spacelift/);
  await page.goto(componentPage('sock-shop-carts'));
  const prod = stack(page, 'Sock shop carts prod');
  await expect(prod).toContainText('Needs attention');
  await expect(prod).toContainText('Drifted');
  await expect(
    prod
      .getByRole('list', { name: /^Runs of/ })
      .getByRole('listitem')
      .first(),
  ).toBeVisible();
  await screenshot(page, 'spacelift-tab');
});

test('an owner triggers a run, is warned of autodeploy, and watches it finish', async ({
  page,
  spacelift,
}) => {
  await spacelift.setRunStep(1500);
  await signIn(page, 'Lin Park', componentPage('sock-shop-carts'));
  await page
    .getByRole('button', { name: 'Trigger run for Sock shop carts dev' })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('autodeploy is on');
  await screenshot(page, 'spacelift-trigger-dialog');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await spacelift.triggered()).toEqual([]);

  await page
    .getByRole('button', { name: 'Trigger run for Sock shop carts dev' })
    .click();
  await dialog.getByRole('button', { name: 'Trigger run' }).dblclick();
  await expect(dialog.getByText('The run was started')).toBeVisible();
  await screenshot(page, 'spacelift-run-started');
  await expect(dialog.getByText('Finished').first()).toBeVisible({
    timeout: 60_000,
  });
  await expect(
    dialog.getByRole('link', { name: /Open the run in Spacelift/ }),
  ).toHaveAttribute('href', /\/stack\/sock-shop-carts-dev\/run\//);
  await screenshot(page, 'spacelift-run-finished');
  await expectAccessible(page);

  const triggered = await spacelift.triggered();
  expect(triggered).toHaveLength(1);
  expect(triggered[0]).toMatchObject({
    stack: 'sock-shop-carts-dev',
    type: 'TRACKED',
  });
  expect(JSON.parse(triggered[0].metadata[0])).toEqual({
    source: 'backstage',
    user: 'user:default/lin',
    entity: 'component:default/sock-shop-carts',
  });
});

test('somebody who does not own the component is told which permission is missing', async ({
  page,
  spacelift,
}) => {
  await signIn(page, 'Lin Park', componentPage('payments-ledger'));
  const button = page.getByRole('button', { name: /^Trigger run for/ }).first();
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await button.hover();
  await expect(
    page.getByText('You lack the permission spacelift.run.trigger').first(),
  ).toBeVisible();
  await screenshot(page, 'spacelift-not-owner');
  expect(await spacelift.triggered()).toEqual([]);
});

test('a protected stack asks for its name first', async ({
  page,
  spacelift,
}) => {
  await signIn(page, 'Ada Byte', componentPage('payments-ledger'));
  await page
    .getByRole('button', { name: 'Trigger run for Payments ledger prod' })
    .click();
  const dialog = page.getByRole('dialog');
  const name = dialog.getByRole('textbox', { name: /to confirm/ });
  await name.fill('something else');
  await expect(
    dialog.getByRole('button', { name: 'Trigger run' }),
  ).toBeDisabled();
  await name.fill('Payments ledger prod');
  await screenshot(page, 'spacelift-protected');
  await dialog.getByRole('button', { name: 'Trigger run' }).click();
  await expect(dialog.getByText('The run was started')).toBeVisible();
  expect(await spacelift.triggered()).toHaveLength(1);
});

test('a stack that the key does not see is named', async ({ page }) => {
  await signIn(page, 'Lin Park', componentPage('storefront-bff'));
  await expect(
    page.getByText('not found, or is not visible to the API key'),
  ).toBeVisible();
  await expect(page.getByText('storefront-bff-network').first()).toBeVisible();
  await screenshot(page, 'spacelift-missing-stack');
});

test('a System shows the stacks of its parts', async ({ page }) => {
  await signIn(page, 'Lin Park', '/catalog/default/system/sock-shop/spacelift');
  await expect(stack(page, 'Sock shop carts prod')).toBeVisible();
  await expect(stack(page, 'Sock shop orders prod')).toBeVisible();
  await screenshot(page, 'spacelift-system');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('page and tab are accessible and fit narrow screens', async ({
      page,
    }) => {
      await signIn(page, 'Ada Byte', '/spacelift');
      for (const [name, path, text] of [
        ['page', '/spacelift', 'Needs attention'],
        ['tab', componentPage('sock-shop-carts'), 'Drifted'],
        ['card', componentPage('sock-shop-carts', ''), 'Need attention'],
      ]) {
        await page.goto(path);
        await expect(page.getByText(text).first()).toBeVisible();
        await expectAccessible(page);
        await screenshot(page, `spacelift-${name}-${colorScheme}-wide`);
        await page.setViewportSize({ width: 400, height: 800 });
        await expectNoSidewaysScroll(page);
        await screenshot(page, `spacelift-${name}-${colorScheme}-narrow`, {
          fullPage: true,
        });
        await page.setViewportSize({ width: 1440, height: 900 });
      }
    });
  });
}
