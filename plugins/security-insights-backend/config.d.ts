import { HumanDuration } from '@backstage/types';

export interface Config {
  /** How the portal reads security alerts from GitHub, with the credentials of integrations.github; see docs/integrations/security-insights.md. All of it is optional. */
  securityInsights?: {
    cache?: {
      /**
       * For how long alerts of a repository are shown again before GitHub is asked whether they have changed, from 1 second to 1 hour. Default: 5 minutes.
       */
      ttl?: string | HumanDuration;
    };
    /**
     * How long one request to GitHub may take, from 100 ms to 2 minutes. Default: 15 seconds.
     */
    requestTimeout?: string | HumanDuration;
    /**
     * Pages of 100 alerts that are read of one list at most, from 1 to 100; a longer list says that it is cut. Default: 10.
     */
    maxPages?: number | string;
    dismissal?: {
      /**
       * Whether people with the permission security-insights.alert.dismiss may dismiss and reopen alerts. Needs credentials that may write them. Default: false.
       */
      enabled?: boolean | string;
      /**
       * Whether only through entities that come from the repository they name, or from a file of the operator; false where one repository describes the entities of many. Default: true.
       */
      sameRepositoryOnly?: boolean | string;
    };
  };
}
