import type { VendorClientOptions } from '@internal/vendor-client';
import { Agent, fetch as fetchThrough, type RequestInit } from 'undici';
import type { ClusterEndpoint } from './findEndpoint';

/** Connections to one cluster. */
export interface Transport {
  fetch: NonNullable<VendorClientOptions['fetch']>;
  /** Ends the connections as soon as their requests are over. */
  close(): Promise<void>;
}

/**
 * A `fetch` with connections of its own, which trusts the certificate authority of the cluster and shows the client
 * certificate. Node's own cannot be told that for one server.
 */
export function createTransport(endpoint: ClusterEndpoint): Transport {
  const agent = new Agent({
    // Longer than the page's pause between two questions.
    keepAliveTimeout: 15_000,
    connect: {
      ca: endpoint.ca,
      ...endpoint.client,
      rejectUnauthorized: endpoint.verify,
    },
  });
  return {
    async fetch(url, init) {
      // The same classes as Node's own, in another copy, which types cannot know.
      const request = { ...init, dispatcher: agent } as RequestInit;
      const response: unknown = await fetchThrough(url, request);
      return response as Response;
    },
    close: () => agent.close(),
  };
}
