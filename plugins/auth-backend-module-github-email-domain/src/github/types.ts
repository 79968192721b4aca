/** What `GET /user` says about the account, as far as it is used. */
export interface GithubUser {
  /** Stays the same when the login is renamed, and is never given to somebody else. */
  id: number;
  /** The same identity as the GraphQL node id; what `github.com/user-id` holds. */
  nodeId?: string;
  login: string;
  displayName?: string;
  avatarUrl?: string;
}

/** One entry of `GET /user/emails`. */
export interface GithubEmail {
  email: string;
  verified: boolean;
  primary: boolean;
}

/** How an organisation or team answered about somebody's membership. */
export type MembershipState =
  | 'active'
  | 'pending'
  | 'none'
  /** The organisation wants single sign-on before it answers. */
  | 'sso-required';
