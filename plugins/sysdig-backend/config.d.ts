import { HumanDuration } from '@backstage/types';

export interface Config {
  /** How the portal asks Sysdig Secure; see docs/integrations/sysdig.md. Without endpoint and token the plugin answers "not configured". */
  sysdig?: {
    /**
     * Base URL of Sysdig Secure's API in your region, for example https://us2.app.sysdig.com. https only, except for this machine. Needs token. Default: none.
     */
    endpoint?: string;
    /**
     * API token of Sysdig Secure or of a service account, with a role that reads vulnerabilities and inventory. Needs endpoint. Default: none.
     * @visibility secret
     */
    token?: string;
    /**
     * Start of Sysdig's own pages for links, when it does not follow from the endpoint, for example https://us2.app.sysdig.com/secure/. Default: what the endpoint's region means.
     */
    backlink?: string;
    /**
     * Filter expression that every question to Sysdig must also meet, whatever annotations say; reports whose language cannot express it are not shown. Default: none.
     */
    scope?: string;
    /**
     * Whether the annotations sysdigcloud.com/custom-filter and custom-filter-<report> are used. Default: true.
     */
    allowCustomFilter?: boolean | 'true' | 'false';
    cache?: {
      /**
       * For how long an answer of Sysdig is used again, from 1 second to 24 hours. Default: 5 minutes.
       */
      ttl?: string | HumanDuration;
      /**
       * Lines of one report that are fetched at most, from 1 to 20000; a longer report says that it is cut. Default: 2000.
       */
      maxItems?: number | string;
    };
    /**
     * How long one call to Sysdig may take, from 100 ms to 1 minute. Default: 10 seconds.
     */
    timeout?: string | HumanDuration;
  };
}
