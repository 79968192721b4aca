import { test as base, expect } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, screenshot } from '../look';
import { Gallery, startGallery } from '../portal/gallery';

const test = base.extend<object, { gallery: Gallery }>({
  gallery: [
    async ({}, use) => {
      const gallery = await startGallery();
      await use(gallery);
      await gallery.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

for (const theme of ['light', 'dark']) {
  for (const width of [1440, 400]) {
    test(`what all vendors share looks right, ${theme}, ${width} pixels wide`, async ({
      page,
      gallery,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${gallery.url}/?theme=${theme}`);
      await expect(
        page.getByRole('heading', { name: 'vendor-ui' }),
      ).toBeVisible({ timeout: 60_000 });
      await expect(page.locator('body')).toHaveAttribute(
        'data-theme-mode',
        theme,
      );

      await expectNoSidewaysScroll(page);
      const heights = await page
        .getByRole('region', { name: 'Cards' })
        .getByRole('article')
        .evaluateAll(cards =>
          cards.map(card => Math.round(card.getBoundingClientRect().height)),
        );
      expect(heights.length).toBeGreaterThan(5);
      expect([...new Set(heights)]).toHaveLength(1);
      await expectAccessible(page);
      await screenshot(page, `gallery-${theme}-${width}`, { fullPage: true });
    });
  }
}
