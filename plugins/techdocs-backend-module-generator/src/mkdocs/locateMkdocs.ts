import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import path from 'node:path';

/** A place where MkDocs may be. */
export interface MkdocsCandidate {
  command: string;
  /** How to name the place to people. */
  origin: string;
}

/** Where to look. */
export interface LocateOptions {
  /** `techdocs.portalGenerator.mkdocsPath`; then nothing else is tried. */
  configured?: string;
  /** Working directory of the backend. */
  cwd: string;
  /** Value of the PATH variable. */
  searchPath: string;
}

/**
 * Lists the `mkdocs` programs of this machine in the order in which to try them: the
 * configured one, else that of `npm run techdocs:setup`, else those on the PATH.
 */
export async function locateMkdocs(
  options: LocateOptions,
): Promise<MkdocsCandidate[]> {
  const { configured, cwd, searchPath } = options;
  if (configured) {
    return [
      {
        command: path.resolve(cwd, configured),
        origin: 'techdocs.portalGenerator.mkdocsPath',
      },
    ];
  }
  const found: MkdocsCandidate[] = [];
  const root = await findRepositoryRoot(cwd);
  if (root) {
    const tools = path.join(root, '.tools', 'techdocs');
    for (const program of ['bin/mkdocs', 'Scripts/mkdocs.exe']) {
      const command = path.join(tools, program);
      if (await isProgram(command)) {
        found.push({ command, origin: '.tools/techdocs' });
      }
    }
  }
  for (const folder of searchPath.split(path.delimiter).filter(Boolean)) {
    for (const program of ['mkdocs', 'mkdocs.exe']) {
      const command = path.resolve(cwd, folder, program);
      if (await isProgram(command)) {
        found.push({ command, origin: 'the PATH' });
      }
    }
  }
  return found;
}

/** The nearest folder at or above `cwd` with a backstage.json. */
export async function findRepositoryRoot(
  cwd: string,
): Promise<string | undefined> {
  for (let folder = path.resolve(cwd); ; folder = path.dirname(folder)) {
    if (await exists(path.join(folder, 'backstage.json'))) {
      return folder;
    }
    if (folder === path.dirname(folder)) {
      return undefined;
    }
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
