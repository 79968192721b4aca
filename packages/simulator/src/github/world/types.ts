import type { AlertPermissions } from '../security/access/permissions';

/** An address on an account, as `GET /user/emails` shows it. */
export interface GithubEmail {
  email: string;
  verified: boolean;
  primary: boolean;
  visibility: 'public' | 'private' | null;
}

/** A person's account. */
export interface GithubUser {
  login: string;
  id: number;
  nodeId: string;
  name: string | null;
  bio: string | null;
  /** Address shown on the public profile; null = hidden. */
  email: string | null;
  emails: GithubEmail[];
  suspended: boolean;
  /** Offered on the consent page with this explanation; absent = not offered. */
  persona?: string;
}

/** Membership of an organization or team. */
export interface GithubMembership {
  login: string;
  role: 'admin' | 'member';
  state: 'active' | 'pending';
}

/** A team of an organization. */
export interface GithubTeam {
  slug: string;
  id: number;
  nodeId: string;
  name: string;
  description: string;
  /** Slug of the team above it. */
  parent?: string;
  members: GithubMembership[];
}

/** An organization. */
export interface GithubOrg {
  login: string;
  id: number;
  nodeId: string;
  name: string;
  description: string;
  /** Mail domains that the organization has proved to own. */
  verifiedDomains: string[];
  /** True = user tokens are answered with 403 and `X-GitHub-SSO` on everything of the organization. */
  samlEnforced: boolean;
  members: GithubMembership[];
  teams: GithubTeam[];
}

/** The portal's GitHub App, where it is installed. */
export interface GithubInstallation {
  id: number;
  /** Login of the organization. */
  owner: string;
  /** What its tokens may do with alerts. Everything else they may read. */
  permissions: AlertPermissions;
  /** Names of the owner's repositories that were not selected for it. */
  excluded: string[];
  suspended: boolean;
}

/** A pull request. */
export interface GithubPull {
  number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  draft: boolean;
  merged: boolean;
  author: string;
  base: string;
  head: string;
  /** Owner of the repository that the head branch is in. */
  headOwner: string;
  createdAt: Date;
  labels: string[];
  reviewers: string[];
  teamReviewers: string[];
  assignees: string[];
}

/** What can be switched about the simulated GitHub as a whole. */
export interface GithubSettings {
  /** Login that is signed in at GitHub already: the consent page is skipped. */
  signedInAs: string | undefined;
  /** How long an authorization code can be exchanged, in seconds. */
  codeLifetimeSeconds: number;
  /** Lifetime of the expiring tokens of GitHub Apps, in seconds. */
  appTokenLifetimeSeconds: number;
  /** Value of `X-GitHub-Enterprise-Version`; undefined = github.com, which does not send it. */
  enterpriseVersion: string | undefined;
  /** OAuth clients by id. Empty = any client id with any secret is accepted. */
  oauthClients: Map<string, { secret: string; callbackUrl?: string }>;
  /** The portal's own token, which is any token that no simulator issued. */
  portalToken: {
    /** False = revoked: 401. */
    accepted: boolean;
    permissions: AlertPermissions;
  };
  /** Requests per hour and token before all are refused; undefined = they are counted, but never refused. */
  requestLimit: number | undefined;
  /** True = secrets are sent whether or not a caller asks to leave them out, as GitHubs do that do not know `hide_secret`. */
  ignoresHideSecret: boolean;
}
