import { isError } from '@backstage/errors';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { DocsError, showName } from '../errors/DocsError';

/** Whether `target` is `root` or lies below it; both absolute, nothing is read. */
export function isInside(root: string, target: string): boolean {
  const relative = path.relative(root, target);
  return (
    relative === '' ||
    (relative !== '..' &&
      !relative.startsWith(`..${path.sep}`) &&
      !path.isAbsolute(relative))
  );
}

/**
 * Follows a path of the documentation's source to the file or folder it stands for.
 *
 * @param root - real path of the source's top folder
 * @param name - path relative to it, as an author wrote it
 * @returns the real path, or undefined where nothing is there
 * @throws DocsError when the path, or a link on the way, leads out of the source or to a
 *   hidden file (a link into `.git` or to `.env` would publish credentials).
 */
export async function resolveInside(
  root: string,
  name: string,
): Promise<string | undefined> {
  const wanted = path.resolve(root, name);
  if (path.isAbsolute(name) || !isInside(root, wanted)) {
    throw new DocsError(
      `"${showName(
        name,
      )}" leads out of the folder that holds the documentation. ` +
        'Use a path below it.',
    );
  }
  const real = await followLinks(wanted, name);
  if (real === undefined || real === wanted) {
    return real;
  }
  if (!isInside(root, real)) {
    throw new DocsError(
      `"${showName(
        name,
      )}" is a link that leads out of the folder that holds the ` +
        'documentation. Replace it by the file itself.',
    );
  }
  if (path.relative(root, real).split(path.sep).some(isHidden)) {
    throw new DocsError(
      `"${showName(
        name,
      )}" is a link to a hidden file or folder, which is never published. ` +
        'Replace it by the file itself.',
    );
  }
  return real;
}

function isHidden(segment: string): boolean {
  return segment.startsWith('.') && segment !== '.';
}

async function followLinks(
  target: string,
  name: string,
): Promise<string | undefined> {
  try {
    return await realpath(target);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return undefined;
    }
    if (code === 'ELOOP') {
      throw new DocsError(
        `"${showName(name)}" is a link that leads to itself.`,
      );
    }
    throw error;
  }
}

function errorCode(error: unknown): string | undefined {
  return isError(error) && typeof error.code === 'string'
    ? error.code
    : undefined;
}
