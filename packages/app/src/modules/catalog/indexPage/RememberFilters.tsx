import { useEffect } from 'react';
import { EntityFilter, useEntityList } from '@backstage/plugin-catalog-react';
import { QueryFilters, rememberFilters } from './filterMemory';

/** Keeps the filters of the surrounding list for the next visit in this browser session. Shows nothing. */
export function RememberFilters() {
  const { filters } = useEntityList();

  useEffect(() => {
    const values: QueryFilters = {};
    for (const [name, filter] of Object.entries<EntityFilter | undefined>(
      filters,
    )) {
      values[name] = filter?.toQueryValue?.();
    }
    // Empty while the pickers have not spoken yet.
    if (Object.keys(values).length > 0) {
      rememberFilters(values);
    }
  }, [filters]);

  return null;
}
