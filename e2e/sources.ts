import { expect, Page } from '@playwright/test';

/** Where a file of ours lies, in the name that a source map has for it. */
const OWN_SOURCE = /^webpack:\/\/[^?]*?\/((?:packages|plugins)\/[^?]+)/;

/**
 * Notes which scripts the page loads from now on.
 * @returns asks the source maps of the scripts so far which of our own files are in them, relative to the repository
 */
export function recordSources(page: Page): () => Promise<string[]> {
  const scripts = new Set<string>();
  const known = new Map<string, string[]>();
  page.on('request', request => {
    if (request.resourceType() === 'script') {
      scripts.add(request.url());
    }
  });

  const readMap = async (script: string): Promise<string[]> => {
    const code = await page.request.get(script);
    expect(code.status(), script).toBe(200);
    // A script with nothing of its own in it has no map.
    if (!/\/\/# sourceMappingURL=\S+\s*$/.test(await code.text())) {
      return [];
    }
    const map = await page.request.get(`${script}.map`);
    expect(map.status(), `${script}.map`).toBe(200);
    const { sources }: { sources: string[] } = await map.json();
    return sources
      .filter(source => !source.includes('/node_modules/'))
      .flatMap(source => OWN_SOURCE.exec(source)?.[1] ?? []);
  };

  return async () => {
    for (const script of scripts) {
      known.set(script, known.get(script) ?? (await readMap(script)));
    }
    return [...new Set([...known.values()].flat())];
  };
}
