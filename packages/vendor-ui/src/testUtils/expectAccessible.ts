import { run } from 'axe-core';

/**
 * Fails with what axe finds wrong with a rendered part. Left out is what jsdom cannot compute, above all
 * colours; the browser run looks at those.
 */
export async function expectAccessible(container: Element): Promise<void> {
  const { violations } = await run(container, {
    rules: {
      'color-contrast': { enabled: false },
      // Needs a canvas, which jsdom has not.
      'label-content-name-mismatch': { enabled: false },
      // A part is not a page.
      region: { enabled: false },
    },
  });
  const found = violations.map(
    violation =>
      `${violation.id}: ${violation.help}\n  ${violation.nodes
        .map(node => node.html)
        .join('\n  ')}`,
  );
  if (found.length > 0) {
    throw new Error(`axe found:\n${found.join('\n')}`);
  }
}
