import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NormalisedEmail, normaliseEmail } from '../email/normaliseEmail';
import { catalogUnavailable } from '../errors/refusals';
import { isSameGithubAccount } from './isSameGithubAccount';
import { readProfileEmail } from './readProfileEmail';

/** Annotation that pins a catalog user to one GitHub account, by node id. */
export const USER_ID_ANNOTATION = 'github.com/user-id';

/**
 * Looks users up in the catalog with the auth plugin's own rights, because
 * the person has none yet. The catalog compares without regard to case, so
 * every hit is compared again here.
 *
 * Each method throws CATALOG_UNAVAILABLE when the catalog does not answer.
 */
export class CatalogUsers {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  /** Users pinned to this account by `github.com/user-id`, in either spelling of the id. */
  async findByAccount(account: {
    id: number;
    nodeId?: string;
  }): Promise<Entity[]> {
    const legacyNodeId = Buffer.from(`04:User${account.id}`).toString('base64');
    const users = await this.#find({
      kind: 'user',
      [`metadata.annotations.${USER_ID_ANNOTATION}`]: account.nodeId
        ? [account.nodeId, legacyNodeId]
        : [legacyNodeId],
    });
    return users.filter(user => {
      const annotation = user.metadata.annotations?.[USER_ID_ANNOTATION];
      return annotation && isSameGithubAccount(annotation, account);
    });
  }

  /** Users whose `spec.profile.email` equals one of the addresses as a whole. */
  async findByEmail(addresses: NormalisedEmail[]): Promise<Entity[]> {
    if (addresses.length === 0) {
      return [];
    }
    const wanted = addresses.map(email => email.address);
    const users = await this.#find({
      kind: 'user',
      'spec.profile.email': wanted,
    });
    return users.filter(user => {
      const email = normaliseEmail(readProfileEmail(user) ?? '');
      return email && wanted.includes(email.address);
    });
  }

  /** Whether the catalog holds an entity under this reference. */
  async exists(entityRef: string): Promise<boolean> {
    const found = await this.#ask(credentials =>
      this.#catalog.getEntityByRef(entityRef, { credentials }),
    );
    return found !== undefined;
  }

  async #find(filter: Record<string, string | string[]>): Promise<Entity[]> {
    const { items } = await this.#ask(credentials =>
      this.#catalog.getEntities({ filter }, { credentials }),
    );
    return items;
  }

  async #ask<T>(
    question: (credentials: BackstageCredentials) => Promise<T>,
  ): Promise<T> {
    try {
      return await question(await this.#auth.getOwnServiceCredentials());
    } catch (error) {
      throw catalogUnavailable(stringifyError(error));
    }
  }
}
