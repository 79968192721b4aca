import {
  broker,
  byApiServerOrder,
  coreService,
  eventType,
  knativeDefinitions,
  pingSource,
  refTo,
  sinkBinding,
  trigger,
  type KubernetesObject,
} from '../../knative';

const script = (text: string) => ['javascript', text].join(':');

/** Annotations that mean something to the catalog, or fill it up. */
const annotations = {
  'backstage.io/kubernetes-id': 'sock-shop-carts',
  'backstage.io/kubernetes-namespace': 'sock-shop',
  'backstage.io/techdocs-ref': 'url:https://attacker.example/docs',
  'backstage.io/managed-by-location': 'url:https://attacker.example/all.yaml',
  'backstage.io/orphan': 'true',
  'backstage.io/view-url': script('alert(1)'),
  'backstage.io/edit-url': 'https://attacker.example/edit',
  'github.com/project-slug': 'attacker/repo',
  'knative.dev/environment': 'another-environment',
  'sysdigcloud.com/custom-filter': 'kubernetes.namespace.name in ("billing")',
  'attacker.example/huge': 'x'.repeat(200_000),
  constructor: 'x',
};

const labels = {
  'app.kubernetes.io/part-of': 'callboard',
  'backstage.io/kubernetes-id': 'sock-shop-carts',
};

const trap = broker({ namespace: 'tenant', name: 'trap', annotations, labels });

const sink = { ref: refTo(trap) };

/** Names that stand in the catalog already, in the namespace that it uses unless told. */
const hijackers = [
  broker({ namespace: 'default', name: 'callboard', annotations }),
  sinkBinding({
    namespace: 'default',
    name: 'sock-shop-carts',
    subject: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'x' },
    sink,
    annotations,
  }),
  pingSource({
    namespace: 'default',
    name: 'payments-ledger',
    schedule: '* * * * *',
    data: '{}',
    sink,
  }),
  eventType({
    namespace: 'default',
    name: 'playback-order-api',
    type: 'attacker.api',
    at: trap,
  }),
];

const addresses: Readonly<Record<string, string>> = {
  'schema-script': script('fetch(document.cookie)'),
  'schema-script-hidden': ` java\nscript:alert(1)`,
  'schema-data': 'data:text/html,<script>alert(1)</script>',
  'schema-file': 'file:///etc/passwd',
  'schema-credentials': 'https://user:word@attacker.example/schema.json',
};

const eventTypes = [
  ...Object.entries(addresses).map(([name, schema]) =>
    eventType({ namespace: 'tenant', name, type: `tenant.${name}`, schema }),
  ),
  eventType({
    namespace: 'tenant',
    name: 'schema-not-json',
    type: 'tenant.broken',
    schemaData: '{"type": <script>alert(1)</script>',
    at: trap,
  }),
  eventType({
    namespace: 'tenant',
    name: 'long-words',
    type: `tenant.${'x'.repeat(5000)}`,
    description: `<img src=x onerror=alert(1)> ${'word '.repeat(10_000)}`,
    labels,
    annotations,
    at: trap,
  }),
  eventType({
    namespace: 'tenant',
    // The longest name that Kubernetes allows.
    name: 'n.'.repeat(126).concat('n'),
    type: 'tenant.long-name',
    at: trap,
  }),
  eventType({
    namespace: 'tenant',
    name: 'odd-type',
    type: 'a\nb</h1>component:default/sock-shop-carts',
    source: '../../../etc',
    at: trap,
  }),
];

const posing = coreService({ namespace: 'tenant', name: 'posing', labels });

/**
 * What somebody who may write Knative objects in one namespace could write to harm others: annotations of the catalog,
 * names of other entities, links that run scripts, and very long texts.
 */
export const hostileObjects: readonly KubernetesObject[] = [
  ...knativeDefinitions,
  ...[
    trap,
    ...hijackers,
    ...eventTypes,
    posing,
    trigger({
      namespace: 'tenant',
      name: 'posing',
      broker: 'trap',
      subscriber: { ref: refTo(posing) },
    }),
    trigger({
      namespace: 'tenant',
      name: 'elsewhere',
      broker: 'trap',
      subscriber: {
        uri: 'https://user:word@attacker.example/?token=word#word',
      },
    }),
  ].sort(byApiServerOrder),
];
