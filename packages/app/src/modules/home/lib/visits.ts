const ENTITY_PAGE = /^\/(catalog|docs)\/([^/]+)\/([^/]+)\/([^/]+)/;

/** A visit that is remembered: the page of an entity, or its documentation. */
export interface VisitedEntity {
  area: 'catalog' | 'docs';
  entityRef: string;
}

/**
 * What a path is about. Only entities and documentation count as places to come back to:
 * all other pages are one click away in the sidebar.
 */
export function visitedEntity(pathname: string): VisitedEntity | undefined {
  const match = ENTITY_PAGE.exec(pathname);
  if (!match) {
    return undefined;
  }
  const [, area, namespace, kind, name] = match;
  return {
    area: area === 'docs' ? 'docs' : 'catalog',
    entityRef: `${kind}:${namespace}/${name}`,
  };
}

/** The path under which a visit is remembered: tabs of an entity and pages of its documentation are one place. */
export function visitPath(pathname: string): string {
  return ENTITY_PAGE.exec(pathname)?.[0] ?? pathname;
}
