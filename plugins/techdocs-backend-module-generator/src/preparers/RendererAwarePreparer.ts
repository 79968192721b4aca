import type { LoggerService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotModifiedError, toError } from '@backstage/errors';
import type {
  PreparerBase,
  PreparerOptions,
  PreparerResponse,
} from '@backstage/plugin-techdocs-node';
import { explainSourceFailure } from './explainSourceFailure';

const SEPARATOR = '#';
const TECHDOCS_ANNOTATION = 'backstage.io/techdocs-ref';

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
  readonly #logger: LoggerService;
  readonly #fingerprint: (preparedDir: string) => Promise<string | undefined>;

  /**
   * @param fingerprint - for folders on this machine; undefined when the folder cannot be
   *   read, so that the build itself says why
   */
  constructor(options: {
    inner: PreparerBase;
    rendererId: string;
    logger: LoggerService;
    fingerprint: (preparedDir: string) => Promise<string | undefined>;
  }) {
    this.#inner = options.inner;
    this.#logger = options.logger;
    this.#suffix = SEPARATOR + options.rendererId;
    this.#fingerprint = options.fingerprint;
  }

  shouldCleanPreparedDirectory(): boolean {
    return this.#inner.shouldCleanPreparedDirectory();
  }

  /**
   * @throws NotModifiedError when neither source nor renderer changed since `etag`, and
   *   DocsError with a plain sentence when the source cannot be read
   */
  async prepare(
    entity: Entity,
    options?: PreparerOptions,
  ): Promise<PreparerResponse> {
    const suffix = this.#suffix;
    const stored = options?.etag?.endsWith(suffix)
      ? options.etag.slice(0, -suffix.length)
      : undefined;
    const prepared = await this.#inner
      .prepare(entity, { ...options, etag: stored })
      .catch(error => {
        throw this.#explain(error, entity);
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

  #explain(error: unknown, entity: Entity): unknown {
    const { name, message } = toError(error);
    if (name === 'NotModifiedError') {
      return error;
    }
    this.#logger.warn(
      `Reading the documentation of ${stringifyEntityRef(
        entity,
      )} failed: ${message}`,
    );
    return explainSourceFailure(
      error,
      entity.metadata.annotations?.[TECHDOCS_ANNOTATION] ?? '',
    );
  }
}
