import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { PatientCatalogClient } from './PatientCatalogClient';

/** The catalog as every page of the portal asks it. Replaces the stock extension, whose client shows "not found" for what was registered a moment ago. */
export const catalogApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: catalogApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new PatientCatalogClient(apis),
    }),
});
