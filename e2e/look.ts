import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

const FOLDER = 'e2e-screenshots';

/** Keeps a picture of the page for people to look at; the folder is git-ignored. */
export async function screenshot(
  page: Page,
  name: string,
  options: { fullPage?: boolean } = {},
) {
  await page.screenshot({ ...options, path: `${FOLDER}/${name}.png` });
}

/** Fails when the page as a whole can be scrolled sideways; parts of it may. */
export async function expectNoSidewaysScroll(page: Page) {
  // Right after a change of the window's width, parts that measure themselves still have the old one.
  await expect
    .poll(() =>
      page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      ),
    )
    .toBeLessThanOrEqual(0);
}

/** Fails on each serious or critical accessibility violation, naming rule and place. */
export async function expectAccessible(page: Page) {
  // The circle that stock parts show while they load has no name. The page is judged when it is there.
  await expect(page.locator('.MuiCircularProgress-root')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page })
    // For some seconds it names buttons that were pressed before, and that may have left the page since.
    .exclude('[data-live-announcer]')
    .analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({
      id,
      help,
      places: nodes.slice(0, 3).map(node => node.target.join(' ')),
    }));
  expect(grave).toEqual([]);
}
