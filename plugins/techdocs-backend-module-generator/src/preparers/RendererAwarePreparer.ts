import type { Entity } from '@backstage/catalog-model';
import { NotModifiedError } from '@backstage/errors';
import type {
  PreparerBase,
  PreparerOptions,
  PreparerResponse,
} from '@backstage/plugin-techdocs-node';

const SEPARATOR = '#';

/**
 * Wraps a stock preparer so that a site's etag says which renderer made it.
 *
 * - Documentation from a repository is rendered anew after the renderer changed; stock would
 *   keep the old pages until the next commit.
 * - Documentation from a folder gets an etag at all, made from its files; stock builds it
 *   anew at every visit.
 */
export class RendererAwarePreparer implements PreparerBase {
  readonly #inner: PreparerBase;
  readonly #suffix: string;
  readonly #fingerprint: (preparedDir: string) => Promise<string | undefined>;

  /**
   * @param fingerprint - for folders on this machine; undefined when the folder cannot be
   *   read, so that the build itself says why
   */
  constructor(options: {
    inner: PreparerBase;
    rendererId: string;
    fingerprint: (preparedDir: string) => Promise<string | undefined>;
  }) {
    this.#inner = options.inner;
    this.#suffix = SEPARATOR + options.rendererId;
    this.#fingerprint = options.fingerprint;
  }

  shouldCleanPreparedDirectory(): boolean {
    return this.#inner.shouldCleanPreparedDirectory();
  }

  /** @throws NotModifiedError when neither source nor renderer changed since `etag` */
  async prepare(
    entity: Entity,
    options?: PreparerOptions,
  ): Promise<PreparerResponse> {
    const suffix = this.#suffix;
    const stored = options?.etag?.endsWith(suffix)
      ? options.etag.slice(0, -suffix.length)
      : undefined;
    const prepared = await this.#inner.prepare(entity, {
      ...options,
      etag: stored,
    });
    if (prepared.etag) {
      return { ...prepared, etag: prepared.etag + suffix };
    }
    const etag = await this.#fingerprint(prepared.preparedDir);
    if (etag === undefined) {
      return prepared;
    }
    if (etag === stored) {
      throw new NotModifiedError();
    }
    return { ...prepared, etag: etag + suffix };
  }
}
