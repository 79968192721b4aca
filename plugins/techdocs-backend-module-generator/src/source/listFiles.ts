import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { DocsError, showName } from '../errors/DocsError';
import { resolveInside } from './containedPath';
import type { FileBudget } from './FileBudget';
import type { SourceFile } from './SourceFile';

const SKIPPED = new Set(['.git', 'node_modules', '.venv', '__pycache__']);
const MAX_DEPTH = 32;

interface Walk {
  root: string;
  budget: FileBudget;
  warn: (message: string) => void;
}

/**
 * Lists the files below one folder of a documentation source, following links inside the
 * source only. Order is that of the names, so that two listings can be compared.
 *
 * @param from - folder to list, relative to `root`
 * @param to - folder of the temporary copy that takes its place
 * @throws DocsError for links that leave the source or form a circle, for files that are
 *   not plain files, and for sources beyond the limits.
 */
export async function listFiles(
  walk: Walk,
  from: string,
  to: string,
): Promise<SourceFile[]> {
  const found: SourceFile[] = [];
  await listFolder(walk, from, to, [], found);
  return found;
}

async function listFolder(
  walk: Walk,
  from: string,
  to: string,
  parents: readonly string[],
  found: SourceFile[],
): Promise<void> {
  const folder = await resolveInside(walk.root, from);
  if (!folder) {
    return;
  }
  walk.budget.take(from, 0);
  if (parents.includes(folder)) {
    throw new DocsError(
      `"${showName(
        from,
      )}" is a link to a folder that contains it. Remove the link.`,
    );
  }
  if (parents.length >= MAX_DEPTH) {
    throw new DocsError(
      `"${showName(from)}" is nested more than ${MAX_DEPTH} folders deep.`,
    );
  }
  if (!(await stat(folder)).isDirectory()) {
    throw new DocsError(`"${showName(from)}" is a file, not a folder.`);
  }
  const names = (await readdir(folder)).sort();
  for (const name of names) {
    if (!SKIPPED.has(name)) {
      const source = path.join(from, name);
      const target = `${to}/${name}`;
      await listEntry(walk, source, target, [...parents, folder], found);
    }
  }
}

async function listEntry(
  walk: Walk,
  from: string,
  to: string,
  parents: readonly string[],
  found: SourceFile[],
): Promise<void> {
  const real = await resolveInside(walk.root, from);
  if (!real) {
    walk.warn(`"${showName(from)}" is a link to nothing and was left out.`);
    return;
  }
  const info = await stat(real);
  if (info.isDirectory()) {
    await listFolder(walk, from, to, parents, found);
    return;
  }
  if (!info.isFile()) {
    throw new DocsError(
      `"${showName(
        from,
      )}" is not a plain file (a pipe, socket or device). Remove it.`,
    );
  }
  walk.budget.take(from, info.size);
  found.push({
    source: real,
    target: to,
    bytes: info.size,
    changedAt: info.mtimeMs,
  });
}
