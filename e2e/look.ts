import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

const FOLDER = 'e2e-screenshots';

/** Keeps a picture of the page for people to look at; the folder is git-ignored. */
export async function screenshot(page: Page, name: string) {
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
}

/** Fails on each serious or critical accessibility violation, naming rule and place. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({
      id,
      help,
      places: nodes.slice(0, 3).map(node => node.target.join(' ')),
    }));
  expect(grave).toEqual([]);
}
