import { ReactNode, useState } from 'react';
import { CatalogIndexPage } from '@backstage/plugin-catalog/alpha';
import { Navigate, useLocation } from 'react-router-dom';
import { catalogColumns } from './catalogColumns';
import { recallFilters } from './filterMemory';
import { RememberFilters } from './RememberFilters';

/**
 * The catalog table with Callboard's columns. Filters live in the URL; somebody who comes without any
 * gets those they used last in this browser session.
 */
export function CatalogIndex(props: { filters: ReactNode[] }) {
  const { search } = useLocation();
  const [recalled] = useState(recallFilters);

  if (search === '' && recalled) {
    return <Navigate to={`?${recalled}`} replace />;
  }
  return (
    <CatalogIndexPage
      columns={catalogColumns}
      pagination
      filters={
        <>
          {props.filters}
          <RememberFilters />
        </>
      }
    />
  );
}
