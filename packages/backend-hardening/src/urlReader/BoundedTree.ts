import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  UrlReaderServiceReadTreeResponse,
  UrlReaderServiceReadTreeResponseDirOptions,
} from '@backstage/backend-plugin-api';
import type { ReadBudget } from './ReadBudget';

/** A tree whose reading ends with its budget, and leaves no half unpacked folder behind. */
export class BoundedTree implements UrlReaderServiceReadTreeResponse {
  readonly #inner: UrlReaderServiceReadTreeResponse;
  readonly #budget: ReadBudget;
  readonly #workDir: string;

  /** @param workDir - where `dir()` makes its folder when the caller names none */
  constructor(
    inner: UrlReaderServiceReadTreeResponse,
    budget: ReadBudget,
    workDir: string,
  ) {
    this.#inner = inner;
    this.#budget = budget;
    this.#workDir = workDir;
  }

  get etag() {
    return this.#inner.etag;
  }

  async files() {
    return this.#budget.within(this.#inner.files());
  }

  async archive() {
    return this.#budget.within(this.#inner.archive());
  }

  async dir(options?: UrlReaderServiceReadTreeResponseDirOptions) {
    if (options?.targetDir) {
      return this.#budget.within(this.#inner.dir(options));
    }
    const targetDir = await mkdtemp(join(this.#workDir, 'backstage-'));
    return this.#budget.within(
      this.#inner.dir({ ...options, targetDir }).catch(async error => {
        await rm(targetDir, { recursive: true, force: true });
        throw error;
      }),
    );
  }
}
