import { constants, createWriteStream } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  open,
  realpath,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DocsError, showName } from '../errors/DocsError';
import { writeMkdocsYml } from '../mkdocsYml/writeMkdocsYml';
import { isInside } from './containedPath';
import type { DocsPlan } from './planDocs';
import type { SourceFile } from './SourceFile';

/** A temporary copy of a documentation source, with a sanitised mkdocs.yml. */
export class DocsWorkspace {
  private constructor(
    /** Folder with mkdocs.yml and the pages; real path. */
    readonly inputDir: string,
    /** Folder for the temporary files of a renderer; real path. */
    readonly scratchDir: string,
    private readonly top: string,
  ) {}

  /**
   * Copies the planned files. The source is only read.
   *
   * @param parent - folder for temporary files, the operating system's by default
   * @throws DocsError when a file changed its nature since it was planned
   */
  static async create(
    plan: DocsPlan,
    parent: string = tmpdir(),
  ): Promise<DocsWorkspace> {
    const top = await mkdtemp(
      path.join(await realpath(parent), 'portal-docs-'),
    );
    const workspace = new DocsWorkspace(
      path.join(top, 'source'),
      path.join(top, 'scratch'),
      top,
    );
    try {
      await mkdir(workspace.inputDir);
      await mkdir(workspace.scratchDir);
      for (const file of plan.files) {
        await copy(file, workspace.inputDir);
      }
      await writeFile(
        path.join(workspace.inputDir, 'mkdocs.yml'),
        writeMkdocsYml(plan.site),
      );
      return workspace;
    } catch (error) {
      await workspace.dispose();
      throw error;
    }
  }

  /** Removes the copy; safe to call twice. */
  async dispose(): Promise<void> {
    await rm(this.top, { recursive: true, force: true });
  }
}

async function copy(file: SourceFile, folder: string): Promise<void> {
  const target = path.join(folder, file.target);
  if (!isInside(folder, target)) {
    throw new DocsError(`"${showName(file.target)}" leads out of the copy.`);
  }
  await mkdir(path.dirname(target), { recursive: true });
  // Opened without following links or waiting for a pipe, then checked through the handle:
  // the file may have been replaced since it was listed.
  const handle = await open(
    file.source,
    constants.O_RDONLY |
      (constants.O_NOFOLLOW ?? 0) |
      (constants.O_NONBLOCK ?? 0),
  );
  try {
    const info = await handle.stat();
    if (!info.isFile()) {
      throw new DocsError(`"${showName(file.target)}" is not a plain file.`);
    }
    await pipeline(
      handle.createReadStream({
        autoClose: false,
        start: 0,
        end: Math.max(file.bytes - 1, 0),
      }),
      createWriteStream(target, { flags: 'wx', mode: 0o644 }),
    );
  } finally {
    await handle.close();
  }
}
