import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const ARTICLE_END = '</article>';

/**
 * The line under each page that says what made it; a rule and small print, from elements
 * and classes that the reader lets through and styles.
 *
 * @param note - HTML
 */
export function rendererNote(note: string): string {
  return '<hr><p class="portal-renderer-note">' + `<small>${note}</small></p>`;
}

/**
 * Adds the note to every finished page below a folder; the author's source is not touched.
 *
 * @param note - HTML
 */
export async function addRendererNote(
  outputDir: string,
  note: string,
): Promise<void> {
  const entries = await readdir(outputDir, {
    recursive: true,
    withFileTypes: true,
  });
  for (const entry of entries) {
    if (entry.isFile() && entry.name.endsWith('.html')) {
      const file = path.join(entry.parentPath, entry.name);
      const page = await readFile(file, 'utf8');
      const end = page.lastIndexOf(ARTICLE_END);
      if (end >= 0) {
        await writeFile(
          file,
          page.slice(0, end) + rendererNote(note) + page.slice(end),
        );
      }
    }
  }
}
