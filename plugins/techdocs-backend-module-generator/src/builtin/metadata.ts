import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FILE = 'techdocs_metadata.json';

/**
 * Writes the file that the TechDocs backend and reader ask for. Without the etag in it,
 * documentation from repositories would be built anew at each visit.
 */
export async function writeMetadata(
  outputDir: string,
  site: { site_name: string; site_description: string; etag?: string },
): Promise<void> {
  const entries = await readdir(outputDir, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry =>
      path
        .relative(outputDir, path.join(entry.parentPath, entry.name))
        .split(path.sep)
        .join('/'),
    )
    .sort();
  const metadata = { ...site, build_timestamp: Date.now(), files };
  await writeFile(path.join(outputDir, FILE), JSON.stringify(metadata));
}
