import { GithubRepo } from './GithubRepo';
import { allAlertPermissions } from '../security/access/permissions';
import type {
  GithubInstallation,
  GithubOrg,
  GithubSettings,
  GithubUser,
} from './types';

/** Fills an empty world. */
export type WorldSeed = (world: GithubWorld) => void;

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function defaultSettings(): GithubSettings {
  return {
    signedInAs: undefined,
    codeLifetimeSeconds: 600,
    appTokenLifetimeSeconds: 8 * 3600,
    enterpriseVersion: undefined,
    oauthClients: new Map(),
    portalToken: { accepted: true, permissions: allAlertPermissions() },
    requestLimit: undefined,
    ignoresHideSecret: false,
  };
}

/**
 * Everything that the simulated GitHub knows. Tests change it directly; names are compared without regard
 * to case, as GitHub does.
 */
export class GithubWorld {
  /** Ages in the seed count from here, so that they stay the same when the world is reset. */
  readonly startedAt = new Date();
  users: GithubUser[] = [];
  orgs: GithubOrg[] = [];
  repos: GithubRepo[] = [];
  /** Where the portal's GitHub App is installed. */
  installations: GithubInstallation[] = [];
  settings: GithubSettings = defaultSettings();
  #seed: WorldSeed;
  #nextId = 5000;

  constructor(seed: WorldSeed) {
    this.#seed = seed;
    this.reset();
  }

  /** Back to the seed; the object stays the same one. */
  reset(): void {
    this.users = [];
    this.orgs = [];
    this.repos = [];
    this.installations = [];
    this.settings = defaultSettings();
    this.#nextId = 5000;
    this.#seed(this);
  }

  /** A number that nothing else has as its id. */
  nextId(): number {
    this.#nextId += 1;
    return this.#nextId;
  }

  findUser(login: string): GithubUser | undefined {
    return this.users.find(user => sameName(user.login, login));
  }

  /** The account of that login; throws when there is none. */
  user(login: string): GithubUser {
    const user = this.findUser(login);
    if (!user) {
      throw new Error(`The simulated GitHub has no user ${login}`);
    }
    return user;
  }

  findOrg(login: string): GithubOrg | undefined {
    return this.orgs.find(org => sameName(org.login, login));
  }

  /** The organization of that login; throws when there is none. */
  org(login: string): GithubOrg {
    const org = this.findOrg(login);
    if (!org) {
      throw new Error(`The simulated GitHub has no organization ${login}`);
    }
    return org;
  }

  findInstallation(owner: string): GithubInstallation | undefined {
    return this.installations.find(each => sameName(each.owner, owner));
  }

  findRepo(owner: string, name: string): GithubRepo | undefined {
    return this.repos.find(
      repo => sameName(repo.owner, owner) && sameName(repo.name, name),
    );
  }

  /** The repository of that name; throws when there is none. */
  repo(owner: string, name: string): GithubRepo {
    const repo = this.findRepo(owner, name);
    if (!repo) {
      throw new Error(
        `The simulated GitHub has no repository ${owner}/${name}`,
      );
    }
    return repo;
  }

  /** Adds an empty repository. */
  addRepo(owner: string, name: string): GithubRepo {
    const repo = new GithubRepo(owner, name, this.nextId());
    this.repos.push(repo);
    return repo;
  }
}
