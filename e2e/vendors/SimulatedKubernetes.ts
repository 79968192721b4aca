import { SimulatedVendor } from './SimulatedVendor';

/** The handles of the simulated Kubernetes: both clusters of the demo company, by path. */
export class SimulatedKubernetes extends SimulatedVendor {
  /** Deletions that reached a cluster. */
  async deletions() {
    return (await this.requests()).filter(({ method }) => method === 'DELETE');
  }

  /** Requests for a cluster. */
  async requestsOf(cluster: string) {
    return (await this.requests()).filter(({ path }) =>
      path.startsWith(`/clusters/${cluster}/`),
    );
  }
}
