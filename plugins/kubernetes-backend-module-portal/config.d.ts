import { HumanDuration } from '@backstage/types';

export interface Config {
  kubernetes?: {
    /** How the portal asks clusters; see docs/integrations/kubernetes.md. */
    portal?: {
      /** One cluster, from environment variables, beside those of clusterLocatorMethods. Nothing set means none. */
      cluster?: {
        /**
         * Name of the cluster, as pages show it. Default: cluster.
         */
        name?: string;
        /**
         * Address of the API server, for example https://kubernetes.acme.example:6443. https only, except for this machine. Needs token or tokenFile. Default: none.
         */
        url?: string;
        /**
         * Token of a service account with the rights of docs/integrations/manifests/kubernetes-reader.yaml. Needs url. Default: none.
         * @visibility secret
         */
        token?: string;
        /**
         * File that holds the token instead, read again for every question, because it may be replaced. Needs url. Default: none.
         */
        tokenFile?: string;
        /**
         * Certificate authority of the cluster, PEM encoded as base64, as in a kubeconfig. Default: those that Node trusts.
         */
        caData?: string;
        /**
         * File with the certificate authority of the cluster in PEM. Default: none.
         */
        caFile?: string;
        /**
         * Whether it is the cluster that the portal runs in; address, token and certificate authority then come from the pod's service account. Default: false.
         */
        inCluster?: boolean | string;
        /**
         * Whether services, revisions and routes of Knative Serving are shown. Default: false.
         */
        knativeServing?: boolean | string;
        /**
         * Whether CPU and memory of pods are shown, where the cluster has the metrics API. Default: true.
         */
        metrics?: boolean | string;
        /**
         * Whether url may use http for another machine than this one; the token then travels unencrypted. Default: false.
         */
        allowInsecureHttp?: boolean | string;
      };
      cache?: {
        /**
         * For how long a list of objects is used again, from 1 second to 10 minutes. Default: 10 seconds.
         */
        ttl?: string | HumanDuration;
      };
      /**
       * How long one question to a cluster may take, from 100 ms to 2 minutes. Default: 15 seconds.
       */
      requestTimeout?: string | HumanDuration;
      /**
       * How long the last good answer of a cluster is shown while it fails, up to 24 hours. Default: 15 minutes.
       */
      staleFor?: string | HumanDuration;
      proxy?: {
        /**
         * What people with the permission kubernetes.proxy may send to clusters; an empty list is nothing. Default: reading the logs of pods and the events of a namespace.
         */
        allow?: Array<{
          /**
           * GET, HEAD, POST, PUT, PATCH or DELETE.
           */
          method: string;
          /**
           * Path at the cluster, where * is one name, for example /api/v1/namespaces/*&#47;pods/*&#47;log.
           */
          path: string;
        }>;
      };
    };
  };
}
