import { Children, ReactNode, useMemo } from 'react';
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
  const { key, search } = useLocation();
  const starAction = useStarAction();
  // Once per navigation: pickers change filters and the URL without the router, and that must not navigate.
  const visit = useMemo(() => ({ key, recalled: recallFilters() }), [key]);

  if (search === '' && visit.recalled) {
    return <Navigate to={`?${visit.recalled}`} replace />;
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
