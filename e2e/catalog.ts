import { expect, Page } from '@playwright/test';

/**
 * Waits until the entity page shows a text. The catalog processes what was registered a few seconds later; until then
 * the page says that there is no such entity, and a person reloads it.
 */
export async function expectProcessed(page: Page, text: string) {
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}
