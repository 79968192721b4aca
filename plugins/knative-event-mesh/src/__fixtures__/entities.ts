import type { Entity } from '@backstage/catalog-model';
import type {
  EventConsumer,
  MeshObjectRef,
} from '@internal/plugin-knative-event-mesh-common';

/** So many minutes ago, ISO 8601. */
export const minutesAgo = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString();

const relation = (type: string) => (targetRef: string) => ({ type, targetRef });

/** A Kubernetes object of Knative Eventing. */
export function meshObject(kind: string, path: string): MeshObjectRef {
  const [namespace, name] = path.split('/');
  const group =
    {
      Broker: 'eventing.knative.dev',
      Trigger: 'eventing.knative.dev',
      Service: 'serving.knative.dev',
    }[kind] ?? 'messaging.knative.dev';
  return { group, kind, namespace, name };
}

/** An event type, as the backend module writes it. */
export function eventType(options: {
  /** `<namespace>/<name>`. */
  path: string;
  type?: string;
  description?: string;
  environment?: string;
  reference?: MeshObjectRef;
  source?: string;
  schemaUrl?: string;
  definition?: string;
  /** Whether the schema or its address is a real one; null for an entity that is too old to say it. */
  hasSchema?: boolean | null;
  consumers?: EventConsumer[];
  publishedBy?: string[];
  consumedBy?: string[];
  providedBy?: string[];
}): Entity {
  const {
    path,
    environment: ofEnvironment = 'prod',
    reference,
    definition = '{}',
    hasSchema = definition !== '{}' || options.schemaUrl !== undefined,
    consumers = [],
    publishedBy = [],
    consumedBy = [],
    providedBy = [],
  } = options;
  const [namespace, name] = path.split('/');
  const type = options.type ?? `example.acme.${name.replaceAll('-', '.')}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      name,
      namespace,
      title: `${type} - (${path})`,
      description: options.description,
      annotations: {
        'backstage.io/managed-by-location': `knative-event-mesh:${ofEnvironment}`,
        'knative.dev/environment': ofEnvironment,
        'knative.dev/object': path,
        'knative.dev/event-type': type,
        ...(reference && {
          'knative.dev/reference': `${reference.kind}.${reference.group}:${reference.namespace}/${reference.name}`,
        }),
      },
    },
    spec: {
      type: 'eventType',
      lifecycle: ofEnvironment,
      owner: 'platform',
      definition,
      eventMesh: JSON.parse(
        JSON.stringify({
          type,
          reference,
          source: options.source,
          schemaUrl: options.schemaUrl,
          ...(hasSchema !== null && { hasSchema }),
          consumers,
        }),
      ),
    },
    relations: [
      ...[...publishedBy, ...providedBy].map(relation('apiProvidedBy')),
      ...publishedBy.map(relation('eventPublishedBy')),
      ...consumedBy.map(relation('eventConsumedBy')),
    ],
  };
}

/** A component that publishes and consumes event types, tied to the workload of its name. */
export function component(
  name: string,
  options: {
    publishes?: string[];
    consumes?: string[];
    namespace?: string;
    kubernetesNamespace?: string;
  } = {},
): Entity {
  const { publishes = [], consumes = [], kubernetesNamespace } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: options.namespace ?? 'default',
      annotations: {
        'backstage.io/kubernetes-id': name,
        ...(kubernetesNamespace && {
          'backstage.io/kubernetes-namespace': kubernetesNamespace,
        }),
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team-c' },
    relations: [
      ...publishes.map(relation('providesApi')),
      ...publishes.map(relation('publishesEvent')),
      ...consumes.map(relation('consumesEvent')),
    ],
  };
}

/** A broker, a channel or a source, as the backend module writes it. */
export function meshComponent(
  kind: string,
  path: string,
  options: {
    provides?: string[];
    dependsOn?: string[];
    dependencyOf?: string[];
    sink?: string;
  } = {},
): Entity {
  const [namespace, name] = path.split('/');
  const { provides = [], dependsOn = [], dependencyOf = [], sink } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: `${kind.toLocaleLowerCase('en-US')}-${name}`,
      namespace,
      title: name,
      annotations: {
        'backstage.io/managed-by-location': 'knative-event-mesh:prod',
        'knative.dev/environment': 'prod',
        'knative.dev/kind': kind,
        'knative.dev/object': path,
        ...(sink && { 'knative.dev/sink': sink }),
      },
    },
    spec: { type: kind.toLocaleLowerCase('en-US'), owner: 'platform' },
    relations: [
      ...provides.map(relation('providesApi')),
      ...dependsOn.map(relation('dependsOn')),
      ...dependencyOf.map(relation('dependencyOf')),
    ],
  };
}

/** An environment, with the annotations of its synchronisation. */
export function environment(
  name = 'prod',
  sync: Record<string, string> = { 'knative.dev/sync-state': 'ok' },
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: `knative-event-mesh-${name}`,
      namespace: 'default',
      title: `Event mesh ${name}`,
      annotations: {
        'backstage.io/managed-by-location': `knative-event-mesh:${name}`,
        'knative.dev/environment': name,
        ...sync,
      },
    },
    spec: { type: 'knative-event-mesh', owner: 'platform' },
  };
}

/** The same entity, as somebody would write it in a file: the catalog says where the file is. */
export function fromFile(entity: Entity): Entity {
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        'backstage.io/managed-by-location':
          'url:https://github.com/acme/posing/tree/main/catalog-info.yaml',
      },
    },
  };
}

/** What an environment says that is read from the event mesh backend. */
export const labelledOnly = {
  'knative.dev/sync-state': 'ok',
  'knative.dev/consumers-known': 'labelled',
};

/** What the synchronisation of an environment that cannot be read says. */
export const failing = (lastSuccess?: string) => ({
  'knative.dev/sync-state': 'failing',
  'knative.dev/sync-problem':
    'The event mesh did not answer within 30 s. Check that the cluster can be reached from the portal.',
  'knative.dev/sync-failing-since': minutesAgo(42),
  ...(lastSuccess && { 'knative.dev/sync-last-success': lastSuccess }),
});

/** What the synchronisation of an environment without a token says. */
export const misconfigured = {
  'knative.dev/sync-state': 'misconfigured',
  'knative.dev/sync-problem':
    'catalog.providers.knativeEventMesh.dev.token is missing. Set it or tokenFile.',
  'knative.dev/sync-failing-since': minutesAgo(3),
};

/** What the synchronisation says of an environment whose mesh is almost empty at once. */
export const heldBack = {
  'knative.dev/sync-state': 'failing',
  'knative.dev/sync-problem':
    'The event mesh suddenly has 0 objects instead of 9. What the catalog has is kept until the same answer has come 3 times in a row; if things were removed on purpose, nothing needs to be done.',
  'knative.dev/sync-failing-since': minutesAgo(5),
  'knative.dev/sync-last-success': minutesAgo(10),
};

/** What the synchronisation says of an environment that was taken out of the configuration. */
export const notConfiguredAnyMore = {
  'knative.dev/sync-state': 'misconfigured',
  'knative.dev/sync-problem':
    'catalog.providers.knativeEventMesh.prod is not in the configuration any more. Its entities are kept. Put it back.',
  'knative.dev/sync-failing-since': minutesAgo(7),
};
