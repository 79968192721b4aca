import type {
  BackstageCredentials,
  BackstageUserPrincipal,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { Request } from 'express';
import { authorizeEntity, type EntityRights } from './authorizeEntity';
import { parseEntityParams } from './parseEntityParams';

/** What `createEntityAccess` needs. */
export interface EntityAccessOptions extends EntityRights {
  httpAuth: HttpAuthService;
}

/** Who asks for which entity, both checked. */
export interface EntityAccessGrant {
  entity: Entity;
  /** Complete and in lower case, for example `component:default/carts`. */
  entityRef: string;
  credentials: BackstageCredentials<BackstageUserPrincipal>;
}

/** Checks a request to a route with `:kind`, `:namespace` and `:name`. */
export type EntityAccess = (request: Request) => Promise<EntityAccessGrant>;

/**
 * Guards the routes that show a vendor's data of one entity. In this order, so that nobody learns of an entity that
 * they may not see:
 *
 * @throws AuthenticationError (401) when no person asks.
 * @throws InputError (400) when the parameters cannot be an entity.
 * @throws NotFoundError (404) when the entity does not exist or the person may not read it.
 * @throws NotAllowedError (403) naming the permission that the person lacks. The permission policy audits it.
 */
export function createEntityAccess(options: EntityAccessOptions): EntityAccess {
  return async request => {
    const credentials = await options.httpAuth.credentials(request, {
      allow: ['user'],
    });
    const entityRef = stringifyEntityRef(parseEntityParams(request.params));
    const entity = await authorizeEntity(options, entityRef, credentials);
    return { entity, entityRef, credentials };
  };
}
