import type { Entity } from '@backstage/catalog-model';
import { largeComponentId, LARGE_COMPONENTS } from '@internal/simulator';

const NAMESPACES = 50;

/** Who owns everything. It exists, so that the catalog has to keep its list of everything that it owns. */
export const OWNER = 'group:default/bench';

/** The event type that a component publishes, where the large event mesh of the simulator has a named one. */
function topicOf(index: number): string[] {
  const number = (value: number) => String(value).padStart(4, '0');
  return index < 200 && index % 10 !== 9
    ? [`api:large-${number(index % NAMESPACES)}/topic-${number(index)}`]
    : [];
}

const components: readonly Entity[] = Array.from(
  { length: LARGE_COMPONENTS },
  (_, index) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: largeComponentId(index),
      annotations: { 'backstage.io/kubernetes-id': largeComponentId(index) },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: OWNER,
      providesApis: topicOf(index),
    },
  }),
);

/** The components of the simulator's large event mesh, all of which consume events and most publish some; the owner. */
export const entities: readonly Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'bench' },
    spec: { type: 'team', children: [] },
  },
  ...components,
];
