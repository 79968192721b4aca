import { DomainRule } from './checkDomainEntry';

/** An organisation team, as `org/slug` names it. */
export interface RequiredTeam {
  organization: string;
  slug: string;
}

/** A person admitted whatever their addresses are, by number or by login. */
export type AllowedUser = { id: number } | { login: string };

/**
 * `signInPolicy.github`, read and checked. Durations are milliseconds, all
 * names lower case.
 */
export interface SignInPolicy {
  domains: DomainRule[];
  includeSubdomains: boolean;
  allowPublicMailDomains: boolean;
  trustUnverifiedEmails: boolean;
  allowUsers: AllowedUser[];
  requireOrganizations: string[];
  requireTeams: RequiredTeam[];
  catalogUser: 'required' | 'optional';
  fallbackNamespace: string;
  emailsCacheTtl: number;
  outageGrace: number;
  requestTimeout: number;
  sessionDuration: number;
}
