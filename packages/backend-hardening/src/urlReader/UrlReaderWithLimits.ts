import type { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type {
  UrlReaderService,
  UrlReaderServiceReadTreeOptions,
  UrlReaderServiceReadTreeResponse,
  UrlReaderServiceReadUrlOptions,
  UrlReaderServiceReadUrlResponse,
  UrlReaderServiceSearchOptions,
  UrlReaderServiceSearchResponse,
  UrlReaderServiceSearchResponseFile,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { BoundedTree } from './BoundedTree';
import { ReadBudget } from './ReadBudget';
import { fileTooLarge, treeTooLarge } from './readErrors';
import type { ReadLimits } from './readLimits';
import { mayBePattern } from './mayBePattern';

/** What a `UrlReaderWithLimits` stands in front of. */
export interface UrlReaderWithLimitsOptions {
  reader: UrlReaderService;
  limits: ReadLimits;
  /** Carries the budget of a read to where its archive is unpacked. */
  current: AsyncLocalStorage<ReadBudget>;
  /** Folder for unpacked trees. */
  workDir: string;
  /** Whether the reader of this address is not a stock one; its `search` is then left alone. */
  isCustom(url: URL): boolean;
}

/**
 * Reads as the reader behind it does, but neither for ever nor without end.
 *
 * Reads with the credentials of the reader behind it. Errors of that reader, NotModifiedError
 * and NotFoundError among them, pass unchanged. Its own are InputError for too many bytes and
 * ServiceUnavailableError for too much time.
 */
export class UrlReaderWithLimits implements UrlReaderService {
  readonly #options: UrlReaderWithLimitsOptions;

  constructor(options: UrlReaderWithLimitsOptions) {
    this.#options = options;
  }

  /** One file. It is in memory when this returns, so waiting for its content costs no connection. */
  async readUrl(url: string, options?: UrlReaderServiceReadUrlOptions) {
    const { file } = this.#options.limits;
    const budget = new ReadBudget(url, file, fileTooLarge, options?.signal);
    try {
      return await budget.within(this.#readWhole(url, options, budget));
    } finally {
      budget.close();
    }
  }

  /** A tree. The clock goes on until it is unpacked. */
  async readTree(
    url: string,
    options?: UrlReaderServiceReadTreeOptions,
  ): Promise<UrlReaderServiceReadTreeResponse> {
    const { reader, workDir } = this.#options;
    const { budget, result } = await this.#withinTreeBudget(
      url,
      options?.signal,
      signal => reader.readTree(url, { ...options, signal }),
    );
    return new BoundedTree(result, budget, workDir);
  }

  /** The files that match; the catalog uses this for every location. */
  async search(
    url: string,
    options?: UrlReaderServiceSearchOptions,
  ): Promise<UrlReaderServiceSearchResponse> {
    const parsed = new URL(url);
    if (this.#options.isCustom(parsed)) {
      return this.#searchCustom(url, options);
    }
    return mayBePattern(parsed)
      ? this.#searchPattern(url, options)
      : this.#searchFile(url, options);
  }

  async #readWhole(
    url: string,
    options: UrlReaderServiceReadUrlOptions | undefined,
    budget: ReadBudget,
  ): Promise<UrlReaderServiceReadUrlResponse> {
    const response = await this.#options.reader.readUrl(url, {
      ...options,
      signal: budget.signal,
    });
    const data = response.stream
      ? await buffer(budget.metered(response.stream()))
      : await response.buffer();
    if (!budget.meter()(data.length)) {
      throw budget.signal.reason;
    }
    return {
      buffer: async () => data,
      stream: () => Readable.from(data),
      etag: response.etag,
      lastModifiedAt: response.lastModifiedAt,
    };
  }

  // The stock readers do the same inside their own search, where nothing could be limited.
  async #searchFile(url: string, options?: UrlReaderServiceSearchOptions) {
    try {
      const response = await this.readUrl(url, options);
      const { etag = '', lastModifiedAt } = response;
      return {
        files: [{ url, content: response.buffer, lastModifiedAt }],
        etag,
      };
    } catch (error) {
      if (isError(error) && error.name === 'NotFoundError') {
        return { files: [], etag: '' };
      }
      throw error;
    }
  }

  async #searchPattern(url: string, options?: UrlReaderServiceSearchOptions) {
    const { budget, found } = await this.#find(url, options);
    budget.close();
    if (budget.unpacked) {
      return found;
    }
    const { token, signal } = options ?? {};
    const files = found.files.map(file => ({
      ...file,
      content: async () =>
        (await this.readUrl(file.url, { token, signal })).buffer(),
    }));
    return { ...found, files };
  }

  async #searchCustom(url: string, options?: UrlReaderServiceSearchOptions) {
    const { found } = await this.#find(url, options);
    const files = found.files.map(file => ({
      ...file,
      content: () => this.#contentOf(file, options?.signal),
    }));
    return { ...found, files };
  }

  async #find(url: string, options?: UrlReaderServiceSearchOptions) {
    const { budget, result: found } = await this.#withinTreeBudget(
      url,
      options?.signal,
      signal => this.#options.reader.search(url, { ...options, signal }),
    );
    budget.stopClock();
    return { budget, found };
  }

  // The budget stays open when the work succeeds: what it gave may still have to be unpacked.
  async #withinTreeBudget<T>(
    url: string,
    callerSignal: AbortSignal | undefined,
    read: (signal: AbortSignal) => Promise<T>,
  ) {
    const { limits, current } = this.#options;
    const budget = new ReadBudget(url, limits.tree, treeTooLarge, callerSignal);
    try {
      const work = current.run(budget, () => read(budget.signal));
      return { budget, result: await budget.within(work) };
    } catch (error) {
      budget.close();
      throw error;
    }
  }

  async #contentOf(
    file: UrlReaderServiceSearchResponseFile,
    signal?: AbortSignal,
  ) {
    const { file: limit } = this.#options.limits;
    const budget = new ReadBudget(file.url, limit, fileTooLarge, signal);
    try {
      const data = await budget.within(file.content());
      if (!budget.meter()(data.length)) {
        throw budget.signal.reason;
      }
      return data;
    } finally {
      budget.close();
    }
  }
}
