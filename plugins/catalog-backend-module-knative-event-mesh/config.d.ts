import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  catalog?: {
    providers?: {
      /** Event meshes of Knative that are shown in the catalog, by a name of your own such as "prod"; see docs/integrations/knative.md. */
      knativeEventMesh?: {
        [environment: string]: {
          /**
           * What is read: "event-mesh-backend" is Knative's own service in the cluster, "kubernetes" the API server itself. Default: event-mesh-backend.
           */
          source?: string;
          /**
           * Base URL of the event mesh backend, for example http://eventmesh-backend.knative-eventing.svc:8080, or of the API server. Default: none.
           */
          baseUrl?: string;
          /**
           * Token of a service account with the rights of docs/integrations/manifests/knative-event-mesh-reader.yaml. Default: none.
           * @visibility secret
           */
          token?: string;
          /**
           * File that holds the token instead, read anew for every run because such tokens are exchanged. Default: none.
           */
          tokenFile?: string;
          /**
           * When the mesh is read; missing parts have their default. Default: every 5 minutes, for at most 1 minute, from 15 seconds after the start.
           */
          schedule?: Partial<SchedulerServiceTaskScheduleDefinitionConfig>;
          /**
           * How long one answer may take, from 100 ms to 5 minutes. Default: 30 seconds.
           */
          requestTimeout?: string | HumanDuration;
          /**
           * Largest answer in MiB, from 1 to 200. Default: 20.
           */
          maxResponseSize?: number | string;
          /**
           * Text in front of every Kubernetes namespace, for example "prod-", so that several environments can hold the same names. Default: none.
           */
          namespacePrefix?: string;
          /**
           * Entity reference of the group or user that owns what is found. Needed for createSystem. Default: group:default/knative.
           */
          owner?: string;
          /**
           * Label or annotation of Kubernetes objects that names their owner. Default: none.
           */
          ownerLabel?: string;
          /**
           * Entity reference of the system that everything belongs to. Default: none.
           */
          system?: string;
          /**
           * Label or annotation of Kubernetes objects that names their system; an empty text for none. Default: app.kubernetes.io/part-of.
           */
          systemLabel?: string;
          /**
           * Whether a system is made for the environment, and everything belongs to it unless a label says otherwise. Default: false.
           */
          createSystem?: boolean | 'true' | 'false';
          /**
           * How brokers, channels and sources are called: "qualified" puts the kind in front, "upstream" is the bare name as in Knative's own plugin. Default: qualified.
           */
          naming?: 'qualified' | 'upstream';
          /** What becomes an entity. */
          include?: {
            /**
             * Whether sources are shown. Default: true.
             */
            sources?: boolean | 'true' | 'false';
            /**
             * Whether channels are shown. Default: true.
             */
            channels?: boolean | 'true' | 'false';
            /**
             * Whether channels, bindings and containers that Knative makes for itself are shown. Default: false.
             */
            internal?: boolean | 'true' | 'false';
            /**
             * Kubernetes namespaces, where * stands for any text. Default: all.
             */
            namespaces?: string | string[];
          };
          /**
           * Whether annotations of Kubernetes objects are taken over, except those of Backstage, Kubernetes and this plugin. Everybody who may write them then decides what other plugins show for the entity. Default: false.
           */
          copyAnnotations?: boolean | 'true' | 'false';
          /**
           * What an event type's definition is: its "schema", or an "asyncapi" document around it. Default: schema.
           */
          definition?: 'schema' | 'asyncapi';
          /**
           * What follows when a mesh is suddenly empty or almost so: "confirm" waits for the same answer several times before anything is removed, "apply" believes the first. Default: confirm.
           */
          onEmpty?: 'confirm' | 'apply';
          /**
           * Which part may disappear at once without confirmation, from 0 to 1. Default: 0.8.
           */
          maxDropRatio?: number | string;
          /**
           * How many equal answers in a row are a confirmation, from 1 to 100. Default: 3.
           */
          confirmations?: number | string;
        };
      };
    };
  };
}
