import { expect, Page } from '@playwright/test';

/**
 * Reloads the page until what is expected of it holds. The catalog processes what was registered or read a few seconds
 * later; until then pages do not know of it, and a person reloads them.
 */
export async function reloadUntil(page: Page, holds: () => Promise<void>) {
  await expect(async () => {
    await page.reload();
    await holds();
  }).toPass({ timeout: 90_000 });
}

/** Waits until the entity page shows a text. */
export async function expectProcessed(page: Page, text: string) {
  await reloadUntil(page, () =>
    expect(page.getByText(text).first()).toBeVisible(),
  );
}
