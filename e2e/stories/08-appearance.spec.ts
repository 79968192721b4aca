import { expectAccessible, expectNoSidewaysScroll, screenshot } from '../look';
import { signIn } from '../people';
import { expect, test } from '../test';

const pages = [
  { name: 'home', path: '/', ready: 'This is a demo' },
  {
    name: 'catalog',
    path: '/catalog?filters[kind]=component&filters[lifecycles]=production',
    ready: 'payments-ledger',
  },
  {
    name: 'entity',
    path: '/catalog/default/component/playback-order',
    ready: 'Decides which recording plays next',
  },
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`the sign-in page is accessible in ${colorScheme}`, async ({
      page,
    }) => {
      await page.goto('/');
      await expect(
        page.getByRole('button', { name: 'Sign in with GitHub' }),
      ).toBeVisible();
      await expectAccessible(page);
      await screenshot(page, `sign-in-${colorScheme}`);
    });

    test(`home, catalog and entity page are accessible in ${colorScheme}`, async ({
      page,
    }) => {
      await signIn(page, 'Ada Byte');
      for (const { name, path, ready } of pages) {
        await page.goto(path);
        await expect(page.getByText(ready).first()).toBeVisible();
        await page.waitForLoadState('networkidle');
        await expectAccessible(page);
        await screenshot(page, `${name}-${colorScheme}-wide`);
        await page.setViewportSize({ width: 400, height: 800 });
        await expect(page.getByText(ready).first()).toBeVisible();
        await expectNoSidewaysScroll(page);
        await screenshot(page, `${name}-${colorScheme}-narrow`);
        await page.setViewportSize({ width: 1440, height: 900 });
      }
    });
  });
}
