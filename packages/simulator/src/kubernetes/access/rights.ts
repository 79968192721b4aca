/** Some rights on resources of one group, as in a rule of a ClusterRole. */
export interface Right {
  /** API group; empty for the core group. */
  group: string;
  /** Plurals, or `plural/subresource`. */
  resources: readonly string[];
  verbs: readonly ('get' | 'list')[];
}

const list = ['list'] as const;

/** What the portal's Kubernetes tab reads; the same as in docs/integrations/manifests/kubernetes-reader.yaml. */
const kubernetesReader: readonly Right[] = [
  {
    group: '',
    resources: [
      'pods',
      'services',
      'configmaps',
      'limitranges',
      'resourcequotas',
    ],
    verbs: list,
  },
  { group: '', resources: ['pods/log'], verbs: ['get'] },
  { group: '', resources: ['events'], verbs: list },
  {
    group: 'apps',
    resources: ['deployments', 'replicasets', 'statefulsets', 'daemonsets'],
    verbs: list,
  },
  {
    group: 'autoscaling',
    resources: ['horizontalpodautoscalers'],
    verbs: list,
  },
  { group: 'batch', resources: ['jobs', 'cronjobs'], verbs: list },
  { group: 'networking.k8s.io', resources: ['ingresses'], verbs: list },
  { group: 'metrics.k8s.io', resources: ['pods'], verbs: list },
  {
    group: 'serving.knative.dev',
    resources: ['services', 'revisions', 'routes'],
    verbs: list,
  },
];

/** What the catalog reads of the event mesh; the same as in docs/integrations/manifests/knative-event-mesh-reader.yaml. */
const eventMeshReader: readonly Right[] = [
  {
    group: 'eventing.knative.dev',
    resources: ['eventtypes', 'triggers'],
    verbs: list,
  },
  {
    group: 'messaging.knative.dev',
    resources: ['subscriptions'],
    verbs: list,
  },
  {
    group: 'eventing.knative.dev',
    resources: ['brokers'],
    verbs: ['get', 'list'],
  },
  {
    group: 'messaging.knative.dev',
    resources: ['channels', 'inmemorychannels'],
    verbs: ['get', 'list'],
  },
  {
    group: 'sources.knative.dev',
    resources: [
      'apiserversources',
      'containersources',
      'integrationsources',
      'pingsources',
      'sinkbindings',
    ],
    verbs: list,
  },
  {
    group: 'apiextensions.k8s.io',
    resources: ['customresourcedefinitions'],
    verbs: list,
  },
  { group: '', resources: ['services'], verbs: ['get'] },
  {
    group: 'serving.knative.dev',
    resources: ['routes', 'services'],
    verbs: ['get'],
  },
  {
    group: 'flows.knative.dev',
    resources: ['parallels', 'sequences'],
    verbs: ['get'],
  },
];

/** Everything that the token `simulated` may do. Nothing else, and no writing at all. */
export const readerRights: readonly Right[] = [
  ...kubernetesReader,
  ...eventMeshReader,
];
