import type { Entity } from '@backstage/catalog-model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';

type Predicate = NonNullable<
  Parameters<CatalogApi['getEntitiesByRefs']>[0]['query']
>;

/** Values below a path as the catalog's search index has them: lists count as their items, at every level. */
function valuesAt(value: unknown, path: string): unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap(item => valuesAt(item, path));
  }
  if (path === '') {
    return typeof value === 'object' && value !== null ? [] : [value];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) => {
    if (path === key) {
      return valuesAt(inner, '');
    }
    return path.startsWith(`${key}.`)
      ? valuesAt(inner, path.slice(key.length + 1))
      : [];
  });
}

function matches(entity: Entity, predicate: unknown): boolean {
  if (typeof predicate !== 'object' || predicate === null) {
    return false;
  }
  return Object.entries(predicate).every(([key, expected]) => {
    if (key === '$not') {
      return !matches(entity, expected);
    }
    const values = valuesAt(entity, key);
    if (typeof expected !== 'object' || expected === null) {
      return values.includes(expected);
    }
    return '$hasPrefix' in expected
      ? values.some(value => String(value).startsWith(`${expected.$hasPrefix}`))
      : values.length > 0 === ('$exists' in expected && expected.$exists);
  });
}

/**
 * A catalog in memory that takes `query` as the real one does, which looks into lists of objects; the one of
 * `@backstage/catalog-client` does not.
 */
export class MeshCatalog extends InMemoryCatalogClient {
  readonly #entities: Entity[];

  constructor(options: { entities: Entity[] }) {
    super(options);
    this.#entities = options.entities;
  }

  #thatMatch(query: Predicate | undefined): InMemoryCatalogClient {
    return new InMemoryCatalogClient({
      entities: query
        ? this.#entities.filter(entity => matches(entity, query))
        : this.#entities,
    });
  }

  async queryEntities(
    request: Parameters<InMemoryCatalogClient['queryEntities']>[0],
  ) {
    if (!request || 'cursor' in request) {
      throw new Error('Only whole questions are asked here.');
    }
    const { query, ...rest } = request;
    return this.#thatMatch(query).queryEntities(rest);
  }

  async getEntitiesByRefs(
    request: Parameters<InMemoryCatalogClient['getEntitiesByRefs']>[0],
  ) {
    const { query, ...rest } = request;
    return this.#thatMatch(query).getEntitiesByRefs(rest);
  }

  async getEntityFacets(
    request: Parameters<InMemoryCatalogClient['getEntityFacets']>[0],
  ) {
    const { query, ...rest } = request;
    return this.#thatMatch(query).getEntityFacets(rest);
  }
}
