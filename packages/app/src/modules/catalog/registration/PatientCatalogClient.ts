import {
  AddLocationRequest,
  AddLocationResponse,
  CatalogClient,
  CatalogRequestOptions,
} from '@backstage/catalog-client';
import {
  CompoundEntityRef,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

const EXPECTED_FOR_MS = 60_000;
const GIVE_UP_AFTER_MS = 15_000;
const ASK_AGAIN_AFTER_MS = 1_000;
const LOOKUP_LIMIT_MS = 5_000;

type ClientOptions = ConstructorParameters<typeof CatalogClient>[0] & {
  /** The present time in milliseconds; the browser's clock by default. */
  now?: () => number;
};

const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

const targetKey = ({ type = 'url', target }: AddLocationRequest) =>
  `${type}:${target}`;

/**
 * The stock catalog client, with the caller's rights, which waits for entities this page has just registered.
 *
 * The catalog answers a registration at once and reads the file seconds later, so whoever follows "View Component"
 * right away would be told that the entity does not exist. For a minute after a registration its entities are asked
 * for again each second, up to 15 seconds per call. Everything else behaves as stock, failures included.
 */
export class PatientCatalogClient extends CatalogClient {
  private readonly now: () => number;
  private readonly announced = new Map<string, string[]>();
  private readonly expectedUntil = new Map<string, number>();

  constructor({ now = Date.now, ...options }: ClientOptions) {
    super(options);
    this.now = now;
  }

  /** As stock. A dry run is remembered, since only its answer names the entities that the registration will bring. */
  override async addLocation(
    request: AddLocationRequest,
    options?: CatalogRequestOptions,
  ): Promise<AddLocationResponse> {
    const response = await super.addLocation(request, options);
    if (request.dryRun) {
      this.announce(request, response);
    } else {
      await this.expect(request, options);
    }
    return response;
  }

  /** As stock; an entity that was registered a moment ago is waited for before the answer is undefined. */
  override async getEntityByRef(
    entityRef: string | CompoundEntityRef,
    options?: CatalogRequestOptions,
  ): Promise<Entity | undefined> {
    const giveUpAt = this.now() + GIVE_UP_AFTER_MS;
    let entity = await super.getEntityByRef(entityRef, options);
    const ref = stringifyEntityRef(parseEntityRef(entityRef));
    const expected = (this.expectedUntil.get(ref) ?? 0) > this.now();
    while (expected && !entity && this.now() < giveUpAt) {
      await wait(ASK_AGAIN_AFTER_MS);
      entity = await super.getEntityByRef(entityRef, options);
    }
    if (entity) {
      // Seen once, it can only be missing because somebody removed it.
      this.expectedUntil.delete(ref);
    }
    return entity;
  }

  private announce(
    request: AddLocationRequest,
    { entities }: AddLocationResponse,
  ) {
    const refs = entities.map(entity => stringifyEntityRef(entity));
    this.announced.set(targetKey(request), refs);
  }

  private async expect(
    request: AddLocationRequest,
    options?: CatalogRequestOptions,
  ) {
    const key = targetKey(request);
    if (!this.announced.has(key)) {
      await this.lookUp(request, options);
    }
    const until = this.now() + EXPECTED_FOR_MS;
    for (const ref of this.announced.get(key) ?? []) {
      this.expectedUntil.set(ref, until);
    }
    this.announced.delete(key);
  }

  /**
   * Makes up for the dry run that the import page leaves out for a repository's URL: it lists the entities with
   * analyze-location, past this client. The location is registered by then, so a slow or failed answer is no failure.
   */
  private async lookUp(
    { type, target }: AddLocationRequest,
    options?: CatalogRequestOptions,
  ) {
    const dryRun = this.addLocation({ type, target, dryRun: true }, options);
    await Promise.race([dryRun.catch(() => {}), wait(LOOKUP_LIMIT_MS)]);
  }
}
