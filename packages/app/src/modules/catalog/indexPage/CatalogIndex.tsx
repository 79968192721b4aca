import { Children, ReactNode, useState } from 'react';
import { CatalogIndexPage } from '@backstage/plugin-catalog/alpha';
import { Navigate, useLocation } from 'react-router-dom';
import { catalogColumns } from './catalogColumns';
import { recallFilters } from './filterMemory';
import { RememberFilters } from './RememberFilters';
import { useStarAction } from './useStarAction';

/**
 * The catalog table with Callboard's columns. Filters live in the URL; somebody who comes without any
 * gets those they used last in this browser session.
 */
export function CatalogIndex(props: { filters: ReactNode[] }) {
  const { search } = useLocation();
  const starAction = useStarAction();
  const [recalled] = useState(recallFilters);

  if (search === '' && recalled) {
    return <Navigate to={`?${recalled}`} replace />;
  }
  return (
    <main>
      <CatalogIndexPage
        columns={catalogColumns}
        actions={[starAction]}
        // Columns that can be dragged put a button inside the button that sorts, which screen readers cannot tell apart.
        tableOptions={{ draggable: false }}
        pagination
        filters={
          <>
            {Children.toArray(props.filters)}
            <RememberFilters />
          </>
        }
      />
    </main>
  );
}
