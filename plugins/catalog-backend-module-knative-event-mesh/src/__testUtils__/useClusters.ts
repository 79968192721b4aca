import {
  startEventMeshSimulator,
  startKubernetesSimulator,
  type EventMeshSimulator,
  type KubernetesSimulator,
} from '@internal/simulator';
import type { Entity } from '@backstage/catalog-model';
import { z } from 'zod';

const TOKEN = 'simulated';
const OWNER = 'group:default/platform';

const facts = z.object({
  eventMesh: z.object({ consumers: z.array(z.unknown()) }).loose(),
});

/** What the entity of an event type says about its consumers. */
export function consumersOf(
  entities: Map<string, Entity>,
  ref: string,
): unknown[] {
  return facts.parse(entities.get(ref)?.spec).eventMesh.consumers;
}

/** The simulated cluster, for each way of reading it. As at its start for every test. */
export function useClusters() {
  let kubernetes: KubernetesSimulator;
  let backend: EventMeshSimulator;
  beforeAll(async () => {
    kubernetes = await startKubernetesSimulator();
    backend = await startEventMeshSimulator();
  });
  beforeEach(() => {
    kubernetes.reset();
    backend.reset();
  });
  afterAll(() => Promise.all([kubernetes.stop(), backend.stop()]));
  return {
    get kubernetes() {
      return kubernetes;
    },
    get backend() {
      return backend;
    },
    /** An environment that asks the API server. */
    direct: () => ({
      source: 'kubernetes',
      baseUrl: kubernetes.clusterUrl('prod'),
      token: TOKEN,
      owner: OWNER,
    }),
    /** An environment that asks the event mesh backend. */
    throughBackend: () => ({
      baseUrl: backend.url,
      token: TOKEN,
      owner: OWNER,
    }),
  };
}
