import { HumanDuration } from '@backstage/types';

export interface Config {
  /** How the portal asks Spacelift; see docs/integrations/spacelift.md. Without hostUrl, apiKey and apiSecret the plugin answers "not configured". */
  spacelift?: {
    /**
     * Address of the Spacelift account, for example https://acme.app.spacelift.io. https only, except for this machine. Needs apiKey and apiSecret. Default: none.
     */
    hostUrl?: string;
    /**
     * Id of an API key of Spacelift, 26 characters. Needs hostUrl and apiSecret. Default: none.
     * @visibility secret
     */
    apiKey?: string;
    /**
     * Secret of the same API key. Needs hostUrl and apiKey. Default: none.
     * @visibility secret
     */
    apiSecret?: string;
    /**
     * Whether the portal only shows and triggers nothing, whatever permissions say. Default: false.
     */
    readOnly?: boolean | 'true' | 'false';
    /**
     * Whether hostUrl may use http for another machine than this one; credentials then travel unencrypted. Default: false.
     */
    allowInsecureHttp?: boolean | 'true' | 'false';
    cache?: {
      /**
       * For how long the list of stacks is used again, from 1 second to 10 minutes. Default: 10 seconds.
       */
      ttl?: string | HumanDuration;
    };
    /**
     * How long one request to Spacelift may take, from 100 ms to 2 minutes. Default: 15 seconds.
     */
    requestTimeout?: string | HumanDuration;
    /**
     * Stacks that are fetched at most, from 1 to 20000; a longer list says that it is cut. Default: 2000.
     */
    maxStacks?: number | string;
    /**
     * Ids of the spaces whose stacks the portal shows, with /** behind an id for the spaces below it. Default: all that the key sees.
     */
    allowedSpaces?: string[] | string;
    /**
     * Labels that a stack must have, all of them, to be shown. Default: none.
     */
    requiredLabels?: string[] | string;
    /**
     * Types of runs that can be triggered, the usual one first: TRACKED, PROPOSED, DESTROY. Default: [TRACKED, PROPOSED].
     */
    allowedRunTypes?: string[] | string;
    /**
     * Labels of stacks whose name has to be typed before a run, as with administrative ones. Default: none.
     */
    protectedLabels?: string[] | string;
    /**
     * Beginning of a label, for example owner:, 1 to 64 characters; a run is then triggered through an entity only if the stack has the label of one of the entity's owners, such as owner:team-c. Default: none.
     */
    ownerLabel?: string;
    /**
     * Whether github.com/project-slug (with spacelift.io/project-root) finds the stacks of entities without an annotation of Spacelift's. Default: false.
     */
    matchRepository?: boolean | 'true' | 'false';
    polling?: {
      /**
       * How often an open page asks again while a run is under way, from 2 seconds to 10 minutes. Default: 5 seconds.
       */
      active?: string | HumanDuration;
      /**
       * How often an open page asks again otherwise, from 5 seconds to 1 hour. Default: 30 seconds.
       */
      idle?: string | HumanDuration;
    };
  };
}
