import type {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { BuildLedger, DocsEntity } from './BuildLedger';
import { syncDocs } from './syncDocs';

const PAGE_SIZE = 200;
const BUILD_TIMEOUT_MS = 10 * 60 * 1000;

/**
 * Builds documentation before anybody opens it, so that search finds its words: lists the
 * catalog's entities with documentation and brings those that are due up to date, a few at a
 * time. Reads the catalog with the plugin's own rights.
 */
export class PrebuildTask {
  readonly #services: {
    auth: AuthService;
    catalog: CatalogService;
    discovery: DiscoveryService;
    logger: LoggerService;
  };
  readonly #ledger: BuildLedger;
  readonly #concurrency: number;

  constructor(options: {
    services: {
      auth: AuthService;
      catalog: CatalogService;
      discovery: DiscoveryService;
      logger: LoggerService;
    };
    ledger: BuildLedger;
    concurrency: number;
  }) {
    this.#services = options.services;
    this.#ledger = options.ledger;
    this.#concurrency = options.concurrency;
  }

  /** One round. One entity's failure never keeps the others from being built. */
  async run(signal: AbortSignal): Promise<void> {
    const due = this.#ledger.due(await this.#listEntities());
    let updated = 0;
    const worker = async () => {
      for (let next = due.shift(); next; next = due.shift()) {
        if (signal.aborted) {
          return;
        }
        if (await this.#build(next, signal)) {
          updated += 1;
        }
      }
    };
    await Promise.all(Array.from({ length: this.#concurrency }, worker));
    if (updated > 0) {
      this.#services.logger.info(
        `Built the documentation of ${updated} entities in the background.`,
      );
    }
  }

  /** @returns whether new pages were made */
  async #build(entity: DocsEntity, signal: AbortSignal): Promise<boolean> {
    const { logger } = this.#services;
    const limit = AbortSignal.any([
      signal,
      AbortSignal.timeout(BUILD_TIMEOUT_MS),
    ]);
    const result = await syncDocs(
      parseEntityRef(entity.ref),
      this.#services,
      limit,
    ).catch(error => ({
      ok: false as const,
      reason: toError(error).message,
    }));
    if (signal.aborted) {
      return false;
    }
    const isNews = this.#ledger.note(entity, result.ok);
    if (!result.ok && isNews) {
      logger.warn(
        `The documentation of ${entity.ref} cannot be built: ${result.reason}`,
      );
    } else if (result.ok && isNews) {
      logger.info(`The documentation of ${entity.ref} can be built again.`);
    }
    return result.ok && result.updated;
  }

  async #listEntities(): Promise<DocsEntity[]> {
    const { auth, catalog } = this.#services;
    const credentials = await auth.getOwnServiceCredentials();
    const found: DocsEntity[] = [];
    let cursor: string | undefined;
    do {
      const page = await catalog.queryEntities(
        cursor
          ? { cursor, limit: PAGE_SIZE }
          : {
              filter: {
                'metadata.annotations.backstage.io/techdocs-ref':
                  CATALOG_FILTER_EXISTS,
              },
              fields: [
                'kind',
                'metadata.namespace',
                'metadata.name',
                'metadata.etag',
              ],
              limit: PAGE_SIZE,
            },
        { credentials },
      );
      for (const entity of page.items) {
        found.push({
          ref: stringifyEntityRef(entity),
          etag: entity.metadata.etag ?? '',
        });
      }
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return found;
  }
}
