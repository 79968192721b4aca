import { useApi } from '@backstage/frontend-plugin-api';
import { Visit, visitsApiRef } from '@backstage/plugin-home';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { VisitedEntity, visitedEntity } from '../lib/visits';

const SHOWN_VISITS = 6;

/** Loads the entities and documentation that the person visited last, newest first, from their own settings. */
export function useRecentVisits() {
  const visitsApi = useApi(visitsApiRef);

  return useAsyncRetry(async (): Promise<
    Array<{ visit: Visit; visited: VisitedEntity }>
  > => {
    const visits = await visitsApi.list({
      limit: SHOWN_VISITS,
      orderBy: [{ field: 'timestamp', direction: 'desc' }],
    });
    return visits.flatMap(visit => {
      const visited = visitedEntity(visit.pathname);
      return visited ? [{ visit, visited }] : [];
    });
  }, [visitsApi]);
}
