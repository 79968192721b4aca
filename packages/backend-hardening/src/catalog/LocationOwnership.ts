import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_ORIGIN_LOCATION,
  stringifyEntityRef,
  stringifyLocationRef,
} from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  catalogEntityDeletePermission,
  catalogLocationDeletePermission,
} from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

// Both the permission backend and the catalog parse at most 100 kB of questions at once.
const BATCH = 100;

/** Why somebody may change a registered location. */
export type LocationRight = 'by permission' | 'as owner';

/**
 * Decides who may remove or redirect a registered location.
 *
 * Removing a location removes every entity that came from it, so the right to do so is the
 * right to delete each of them. The policy is asked about every single entity with the
 * caller's rights; which entities there are is read with the backend's own rights, so that
 * entities hidden from the caller count as well.
 */
export class LocationOwnership {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;

  constructor(services: {
    auth: AuthService;
    catalog: CatalogService;
    permissions: PermissionsService;
  }) {
    this.#auth = services.auth;
    this.#catalog = services.catalog;
    this.#permissions = services.permissions;
  }

  /**
   * @throws NotFoundError when there is no such location.
   * @throws NotAllowedError, with what to do about it, when the caller may not change it.
   */
  async requireRight(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<LocationRight> {
    const entityRefs = await this.#entitiesOf(id);
    const foreign = await this.#countForeign(entityRefs, credentials);
    if (entityRefs.length > 0 && foreign === 0) {
      return 'as owner';
    }
    // Asked last: the policy writes a refusal of this permission to the audit log.
    if (await this.mayChangeAny(credentials)) {
      return 'by permission';
    }
    throw new NotAllowedError(
      entityRefs.length === 0
        ? 'This location brought nothing into the catalog yet, so nobody owns it. Ask an admin of the portal to unregister it.'
        : `You do not own ${foreign} of the ${entityRefs.length} entities of this location. Ask their owner or an admin of the portal to unregister it.`,
    );
  }

  /** True for those who may change every location, whoever owns what is in it. */
  async mayChangeAny(credentials: BackstageCredentials): Promise<boolean> {
    const [decision] = await this.#permissions.authorize(
      [{ permission: catalogLocationDeletePermission }],
      { credentials },
    );
    return decision.result === AuthorizeResult.ALLOW;
  }

  async #entitiesOf(id: string): Promise<string[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const location = await this.#catalog.getLocationById(id, { credentials });
    if (!location) {
      throw new NotFoundError(`Found no location with ID ${id}`);
    }
    const origin = stringifyLocationRef(location);
    const { items } = await this.#catalog.getEntities(
      {
        filter: {
          [`metadata.annotations.${ANNOTATION_ORIGIN_LOCATION}`]: origin,
        },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.annotations',
        ],
      },
      { credentials },
    );
    return (
      items
        // The filter ignores case, URLs do not.
        .filter(
          ({ metadata }) =>
            metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION] === origin,
        )
        // Only points at the rest, and has no owner.
        .filter(({ kind }) => kind.toLocaleLowerCase('en-US') !== 'location')
        .map(stringifyEntityRef)
    );
  }

  async #countForeign(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<number> {
    let foreign = 0;
    for (let start = 0; start < entityRefs.length; start += BATCH) {
      const decisions = await this.#permissions.authorize(
        entityRefs.slice(start, start + BATCH).map(resourceRef => ({
          permission: catalogEntityDeletePermission,
          resourceRef,
        })),
        { credentials },
      );
      foreign += decisions.filter(
        ({ result }) => result !== AuthorizeResult.ALLOW,
      ).length;
    }
    return foreign;
  }
}
