import { screenshot } from '../look';
import { signIn } from '../people';
import { expect, test } from '../test';

const sources = [
  {
    kind: 'files beside the entity',
    component: 'payments-ledger',
    word: 'brambleglass',
  },
  {
    kind: 'a repository at GitHub',
    component: 'storefront-web',
    word: 'zweihander',
  },
  { kind: "the portal's own docs", component: 'callboard', word: 'callboy' },
];

// Comes first: nobody has opened any of the pages yet.
for (const { kind, component, word } of sources) {
  test(`search finds a word in unopened documentation from ${kind}`, async ({
    page,
  }) => {
    await signIn(page, 'Lin Park');
    const hit = page.locator(`a[href*="/docs/default/component/${component}"]`);
    await expect(async () => {
      await page.goto(`/search?query=${word}`);
      await expect(hit.first()).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 200_000 });
    await expect(page.locator('mark').first()).toContainText(word);
    await screenshot(page, `search-${word}`);
  });
}

for (const { kind, component } of sources) {
  test(`documentation from ${kind} is rendered, with a note on what rendered it`, async ({
    page,
  }) => {
    await signIn(page, 'Lin Park');
    await page.goto(`/docs/default/component/${component}`);
    await expect(page.locator('article h1').first()).toBeVisible({
      timeout: 60_000,
    });
    await expect(
      page.getByText(/rendered by|built with/i).first(),
    ).toBeAttached();
    await screenshot(page, `docs-${component}`);
  });
}
