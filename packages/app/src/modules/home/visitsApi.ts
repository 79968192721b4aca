import {
  ApiBlueprint,
  identityApiRef,
  storageApiRef,
} from '@backstage/frontend-plugin-api';
import { VisitsStorageApi, visitsApiRef } from '@backstage/plugin-home';
import { visitedEntity, visitPath } from './lib/visits';

const REMEMBERED_VISITS = 50;

/** Remembers visits of entities and documentation in the person's own settings. Replaces the stock extension, which is off and keeps every page. */
export const visitsApi = ApiBlueprint.make({
  name: 'visits',
  params: defineParams =>
    defineParams({
      api: visitsApiRef,
      deps: { storageApi: storageApiRef, identityApi: identityApiRef },
      factory: ({ storageApi, identityApi }) =>
        VisitsStorageApi.create({
          storageApi,
          identityApi,
          limit: REMEMBERED_VISITS,
          transformPathname: visitPath,
          canSave: visit => visitedEntity(visit.pathname) !== undefined,
        }),
    }),
});
