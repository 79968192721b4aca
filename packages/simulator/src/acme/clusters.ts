/** A Kubernetes cluster of the demo company. */
export interface AcmeCluster {
  /** Name in the portal and for whoever works with it. */
  name: 'prod' | 'dev';
  /**
   * Name under which Sysdig's agents report it. Agents keep the name they were installed with: when `prod` got
   * its agents it ran the sock shop only, and that is the name in Sysdig's own example annotations.
   */
  sysdigName: string;
  /** Whether Knative Serving and Eventing are installed. */
  knative: boolean;
  /** Whether the metrics API is installed. */
  metrics: boolean;
  kubernetesVersion: string;
  nodes: readonly string[];
}

/** All clusters. Every vendor that knows about Kubernetes shows these and no others for the demo's workloads. */
export const acmeClusters: readonly AcmeCluster[] = [
  {
    name: 'prod',
    sysdigName: 'sock-shop-cluster',
    knative: true,
    metrics: true,
    kubernetesVersion: 'v1.33.4',
    nodes: ['prod-node-a', 'prod-node-b', 'prod-node-c'],
  },
  {
    name: 'dev',
    sysdigName: 'dev',
    knative: false,
    metrics: false,
    kubernetesVersion: 'v1.34.1',
    nodes: ['dev-node-a'],
  },
];
