import { AlphaEntity } from '@backstage/catalog-model/alpha';

const ORPHAN_ANNOTATION = 'backstage.io/orphan';

/** What is wrong with a catalog entry: its file could not be processed, or there is no file any more. */
export type CatalogIssue = 'processingErrors' | 'orphan';

/** The most urgent thing that is wrong with an entry, if anything. */
export function catalogIssue(entity: AlphaEntity): CatalogIssue | undefined {
  if (entity.status?.items?.some(item => item.level === 'error')) {
    return 'processingErrors';
  }
  return entity.metadata.annotations?.[ORPHAN_ANNOTATION] === 'true'
    ? 'orphan'
    : undefined;
}
