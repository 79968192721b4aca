import type { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  createVendorCache,
  VendorError,
  type Clock,
} from '@internal/vendor-client';
import { ComponentIndex } from './ComponentIndex';

const TTL_MS = 60_000;
const PAGE = 1000;

/** Gives the index of the components, at most a minute old. */
export type ReadIndex = () => Promise<ComponentIndex>;

/**
 * Reads the components that could consume or publish, with the portal's own rights: once a minute for all event types
 * together. While the catalog cannot be asked, the last index counts; without one it rejects, so that the catalog keeps
 * the relations that it has.
 */
export function createIndexReader(options: {
  auth: AuthService;
  catalog: CatalogService;
  clock: Clock;
}): ReadIndex {
  const { auth, catalog, clock } = options;
  const cache = createVendorCache<ComponentIndex>({
    ttlMs: TTL_MS,
    revalidateMs: 0,
    vendor: { id: 'catalog', title: 'The catalog' },
    clock,
  });

  async function load(): Promise<ComponentIndex> {
    const index = new ComponentIndex();
    const pages = catalog.streamEntities(
      {
        filter: [
          {
            kind: 'component',
            'metadata.annotations.backstage.io/kubernetes-id':
              CATALOG_FILTER_EXISTS,
          },
          { kind: 'component', 'spec.providesApis': CATALOG_FILTER_EXISTS },
        ],
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.annotations',
          'spec.providesApis',
        ],
        pageSize: PAGE,
        totalItems: 'exclude',
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      page.forEach(entity => index.add(entity));
    }
    return index;
  }

  return async () => {
    const { data } = await cache.read('components', async () => {
      try {
        return { data: await load() };
      } catch (error) {
        throw new VendorError({
          code: 'UNREACHABLE',
          vendor: 'catalog',
          message:
            'The components that take part in event meshes could not be read from the catalog. The portal tries again by itself.',
          cause: error,
        });
      }
    });
    return data;
  };
}
