import { HumanDuration } from '@backstage/types';

export interface Config {
  signInPolicy?: {
    /** Who may sign in with GitHub, and as whom. Read at start; see docs/sign-in.md. */
    github?: {
      /**
       * Mail domains whose verified addresses let people in, as a list or as one comma-separated text. An entry `*.acme.example` admits sub-domains only. Needed at start.
       */
      allowedEmailDomains?: string | string[];
      /**
       * Whether each allowed domain also admits its sub-domains. Default: false.
       */
      includeSubdomains?: boolean | 'true' | 'false';
      /**
       * Permits entries such as gmail.com, at which anybody can open a mailbox. Default: false.
       */
      allowPublicMailDomains?: boolean | 'true' | 'false';
      /**
       * Takes addresses that the GitHub Enterprise Server instance marks as unverified for verified. Needs enterpriseInstanceUrl. Default: false.
       */
      trustUnverifiedEmails?: boolean | 'true' | 'false';
      /**
       * Accounts admitted whatever their addresses and memberships are, for emergencies: numeric account ids (preferred) or logins. Default: none.
       */
      allowUsers?: string | Array<string | number>;
      /**
       * GitHub organizations of which people must be active members; one of these or of requireTeams is enough. Default: none.
       */
      requireOrganizations?: string | string[];
      /**
       * GitHub teams as organization/team-slug; one of these or of requireOrganizations is enough. Default: none.
       */
      requireTeams?: string | string[];
      /**
       * Whether people need a User in the catalog. Default: required.
       */
      catalogUser?: 'required' | 'optional';
      /**
       * Namespace of the identity user:<namespace>/gh-<account id> for people outside the catalog. Default: github-unlisted.
       */
      fallbackNamespace?: string;
      /**
       * How long a positive check is used again instead of asking GitHub; at most 5 minutes. Default: 0 seconds, every page load asks.
       */
      emailsCacheTtl?: string | HumanDuration;
      /**
       * How long people whom GitHub confirmed go on refreshing while GitHub does not answer; at most 24 hours, 0s switches it off. Default: 1 hour.
       */
      outageGrace?: string | HumanDuration;
      /**
       * How long one request to GitHub may take; at most 8 seconds. Default: 5 seconds.
       */
      requestTimeout?: string | HumanDuration;
      /**
       * How long a session lasts, counted from signing in; at most 7 days. Default: 12 hours.
       */
      sessionDuration?: string | HumanDuration;
    };
  };
}
