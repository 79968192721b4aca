import {
  CatalogTable,
  CatalogTableColumnsFunc,
} from '@backstage/plugin-catalog';
import { LifecycleBadge } from '../../../components/LifecycleBadge';

const LIFECYCLE_FIELD = 'entity.spec.lifecycle';

/** The stock columns for a kind, with the lifecycle as a badge right after the name. */
export const catalogColumns: CatalogTableColumnsFunc = context => {
  const columns = CatalogTable.defaultColumnsFunc(context);
  const lifecycle = columns.find(column => column.field === LIFECYCLE_FIELD);
  if (!lifecycle) {
    return columns;
  }
  const others = columns.filter(column => column !== lifecycle);
  const afterName =
    others.findIndex(column => column.field === 'resolved.entityRef') + 1;
  return [
    ...others.slice(0, afterName),
    {
      ...lifecycle,
      width: 'auto',
      render: ({ entity }) => (
        <LifecycleBadge lifecycle={entity.spec?.lifecycle} />
      ),
    },
    ...others.slice(afterName),
  ];
};
