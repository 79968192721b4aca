import type { DocsLimits } from '../config';
import { DocsError, showName } from '../errors/DocsError';

/** Counts the files of one source and refuses the one that is too many or too large. */
export class FileBudget {
  readonly #limits: DocsLimits;
  #files = 0;
  #bytes = 0;

  constructor(limits: DocsLimits) {
    this.#limits = limits;
  }

  /**
   * Accounts for one file, or for one folder with zero bytes.
   *
   * @throws DocsError that says which bound is passed and where to raise it.
   */
  take(name: string, bytes: number): void {
    const { maxFiles, maxFileBytes, maxPageBytes, maxTotalBytes } =
      this.#limits;
    this.#files += 1;
    this.#bytes += bytes;
    if (this.#files > maxFiles) {
      throw refuse(
        `it has more than ${maxFiles} files and folders`,
        'maxFiles',
      );
    }
    if (bytes > maxFileBytes) {
      throw refuse(
        `"${showName(name)}" is larger than ${inMiB(maxFileBytes)}`,
        'maxFileBytes',
      );
    }
    if (isMarkdown(name) && bytes > maxPageBytes) {
      throw refuse(
        `the page "${showName(name)}" is larger than ${inMiB(maxPageBytes)}`,
        'maxPageBytes',
      );
    }
    if (this.#bytes > maxTotalBytes) {
      throw refuse(
        `its files are larger than ${inMiB(maxTotalBytes)} together`,
        'maxTotalBytes',
      );
    }
  }
}

/** Whether a file name is that of a Markdown page. */
export function isMarkdown(name: string): boolean {
  return /\.(md|markdown)$/i.test(name);
}

function refuse(reason: string, key: string): DocsError {
  return new DocsError(
    `The documentation was not built because ${reason}. Make it smaller, or ask an ` +
      `administrator to raise techdocs.portalGenerator.limits.${key}.`,
  );
}

function inMiB(bytes: number): string {
  return `${Number((bytes / (1024 * 1024)).toFixed(2))} MiB`;
}
