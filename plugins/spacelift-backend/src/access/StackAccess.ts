import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  spaceliftRunTriggerPermission,
  spaceliftStackReadPermission,
  type EntityStack,
  type EntityStacks,
  type StackList,
  type StackQuery,
} from '@internal/plugin-spacelift-common';
import {
  authorizeEntity,
  authorizeEverywhere,
  isAllowedEverywhere,
  mapEnvelope,
} from '@internal/vendor-client';
import type { Envelope } from '@internal/vendor-common';
import { notNamed } from '../services/notShown';
import type { SpaceliftService } from '../services/SpaceliftService';
import { findAllowed } from './findAllowed';
import { readParts } from './readParts';

/** What `StackAccess` needs. */
export interface StackAccessOptions {
  spacelift: SpaceliftService;
  /** From `catalogServiceRef`. */
  catalog: CatalogService;
  permissions: PermissionsService;
}

/**
 * Decides who may see and trigger what, for routes and actions alike. Entities and their annotations are read anew each
 * time, with the rights of the person; which stacks they mean is found out here, never taken from the caller.
 */
export class StackAccess {
  constructor(private readonly options: StackAccessOptions) {}

  /**
   * Checks that a person may read all stacks.
   *
   * @throws NotAllowedError naming the permission, and where else stacks can be seen
   */
  async requireReadEverywhere(
    credentials: BackstageCredentials,
  ): Promise<void> {
    await authorizeEverywhere(
      {
        permissions: this.options.permissions,
        permission: spaceliftStackReadPermission,
        hint: 'The stacks of a component are on its own page in the catalog.',
      },
      credentials,
    );
  }

  /**
   * Checks that a person may trigger every stack.
   *
   * @throws NotAllowedError naming the permission, and where else runs can be triggered
   */
  async requireTriggerEverywhere(
    credentials: BackstageCredentials,
  ): Promise<void> {
    await this.requireReadEverywhere(credentials);
    await authorizeEverywhere(
      {
        permissions: this.options.permissions,
        permission: spaceliftRunTriggerPermission,
        hint: 'Open the component that the stack belongs to, and trigger it there.',
      },
      credentials,
    );
  }

  /**
   * A page of all stacks.
   *
   * @throws NotAllowedError or VendorError
   */
  async allStacks(
    query: StackQuery,
    credentials: BackstageCredentials,
  ): Promise<Envelope<StackList>> {
    const { permissions, spacelift } = this.options;
    await this.requireReadEverywhere(credentials);
    const [list, mayTrigger] = await Promise.all([
      spacelift.listStacks(query),
      isAllowedEverywhere(
        { permissions, permission: spaceliftRunTriggerPermission },
        credentials,
      ),
    ]);
    return mapEnvelope(list, data => ({ ...data, mayTrigger }));
  }

  /**
   * The stacks that an entity's annotations mean, and for a System those of its parts that the person may see.
   *
   * @param entityRef - complete
   * @throws NotFoundError, NotAllowedError or VendorError
   */
  async entityStacks(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Envelope<EntityStacks>> {
    const entities = await this.readableEntities(entityRef, credentials);
    const envelope = await this.options.spacelift.entityStacks(entities);
    const owners = new Set(envelope.data.items.map(item => item.entityRef));
    const allowed = await findAllowed(
      this.options.permissions,
      spaceliftRunTriggerPermission,
      [...owners.add(entityRef)],
      credentials,
    );
    return mapEnvelope(envelope, data => ({
      ...data,
      mayTrigger: allowed.size > 0,
    }));
  }

  /**
   * One of the entity's stacks.
   *
   * @throws NotFoundError, NotAllowedError, or VendorError with NOT_FOUND when it is none of them
   */
  async entityStack(
    entityRef: string,
    stackId: string,
    credentials: BackstageCredentials,
  ): Promise<EntityStack> {
    const { stack } = await this.findStack(entityRef, stackId, credentials);
    return stack;
  }

  /**
   * One of the entity's stacks that the person may trigger, and the entity that names it: for a System the part, whose
   * permission decides.
   *
   * @throws as `entityStack` does, and NotAllowedError naming the permission
   */
  async triggerableStack(
    entityRef: string,
    stackId: string,
    credentials: BackstageCredentials,
  ): Promise<{ stack: EntityStack; owner: Entity }> {
    const found = await this.findStack(entityRef, stackId, credentials);
    const { stack } = found;
    const allowed = await findAllowed(
      this.options.permissions,
      spaceliftRunTriggerPermission,
      [stack.entityRef],
      credentials,
    );
    if (!allowed.has(stack.entityRef)) {
      throw new NotAllowedError(
        `You need the permission ${spaceliftRunTriggerPermission.name} for ${stack.entityRef}`,
      );
    }
    return found;
  }

  private async findStack(
    entityRef: string,
    stackId: string,
    credentials: BackstageCredentials,
  ): Promise<{ stack: EntityStack; owner: Entity }> {
    const entities = await this.readableEntities(entityRef, credentials);
    const { data } = await this.options.spacelift.entityStacks(entities);
    const stack = data.items.find(({ id }) => id === stackId);
    const owner = entities.find(
      entity => stringifyEntityRef(entity) === stack?.entityRef,
    );
    if (!stack || !owner) {
      throw notNamed(stackId, entityRef);
    }
    return { stack, owner };
  }

  /** The entity, and the parts whose stacks the person may see. */
  private async readableEntities(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Entity[]> {
    const { catalog, permissions } = this.options;
    const entity = await authorizeEntity(
      { catalog, permissions, permission: spaceliftStackReadPermission },
      entityRef,
      credentials,
    );
    const parts = await readParts(entity, catalog, credentials);
    const allowed = await findAllowed(
      permissions,
      spaceliftStackReadPermission,
      parts.map(part => stringifyEntityRef(part)),
      credentials,
    );
    return [
      entity,
      ...parts.filter(part => allowed.has(stringifyEntityRef(part))),
    ];
  }
}
