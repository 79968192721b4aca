import {
  CatalogTable,
  CatalogTableColumnsFunc,
  CatalogTableRow,
} from '@backstage/plugin-catalog';
import { LifecycleBadge } from '../../../components/LifecycleBadge';

const NAME = 'resolved.entityRef';
const LIFECYCLE = 'entity.spec.lifecycle';
const TAGS = 'entity.metadata.tags';
const ONE_LINE = [
  NAME,
  'resolved.partOfSystemRelationTitle',
  'resolved.ownedByRelationsTitle',
];

/**
 * The stock columns for a kind, with each name on one line. Kinds that have a lifecycle show it as a badge right after
 * the name, and leave the tags to the filter and to their page, so that a row stays one line high.
 */
export const catalogColumns: CatalogTableColumnsFunc = context => {
  const columns = CatalogTable.defaultColumnsFunc(context).map(column =>
    ONE_LINE.some(field => field === column.field)
      ? { ...column, cellStyle: { whiteSpace: 'nowrap' as const } }
      : column,
  );
  const lifecycle = columns.find(column => column.field === LIFECYCLE);
  if (!lifecycle) {
    return columns;
  }
  return columns
    .filter(({ field }) => field !== LIFECYCLE && field !== TAGS)
    .flatMap(column =>
      column.field === NAME
        ? [
            column,
            {
              ...lifecycle,
              width: 'auto',
              render: ({ entity }: CatalogTableRow) => (
                <LifecycleBadge lifecycle={entity.spec?.lifecycle} />
              ),
            },
          ]
        : [column],
    );
};
