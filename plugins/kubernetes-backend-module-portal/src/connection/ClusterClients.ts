import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type {
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import {
  createVendorClient,
  VendorError,
  type Clock,
  type VendorClient,
} from '@internal/vendor-client';
import { LRUCache } from 'lru-cache';
import type { Surroundings } from '../settings/Surroundings';
import { createTransport, type Transport } from './createTransport';
import { findEndpoint, type ClusterEndpoint } from './findEndpoint';
import { hashOf } from './hashOf';

/** What all clients share. */
export interface ClusterClientsOptions {
  requestTimeoutMs: number;
  surroundings: Surroundings;
  logger: LoggerService;
  metrics?: MetricsService;
  clock?: Clock;
}

const MAX_CLIENTS = 100;
const MIB = 1024 * 1024;

const UNREACHABLE =
  "Try again later; if it stays so, an operator has to check the cluster's address, the network, and, where the certificate is not trusted, the cluster's caData or caFile.";

/** What the client says of single requests belongs to debugging: who asks for several lists tells of changes, once. */
function quietly(logger: LoggerService): LoggerService {
  return {
    error: (message, meta) => logger.error(message, meta),
    warn: (message, meta) => logger.debug(message, meta),
    info: (message, meta) => logger.debug(message, meta),
    debug: (message, meta) => logger.debug(message, meta),
    child: meta => quietly(logger.child(meta)),
  };
}

/**
 * One client for each cluster, with its own connections, time limits and circuit breaker, so that a cluster that is down
 * costs the others nothing.
 */
export class ClusterClients {
  private readonly clients: LRUCache<
    string,
    { client: VendorClient; transport: Transport }
  >;

  constructor(private readonly options: ClusterClientsOptions) {
    this.clients = new LRUCache({
      max: MAX_CLIENTS,
      dispose: ({ transport }) => void transport.close(),
    });
  }

  /**
   * The client for a cluster. It sends no credential by itself; see `credentialHeaders`.
   *
   * @throws VendorError NOT_CONFIGURED when the cluster's address or certificate authority cannot be used
   */
  async get(
    cluster: ClusterDetails,
    credential: KubernetesCredential,
  ): Promise<VendorClient> {
    const endpoint = await findEndpoint(
      cluster,
      credential,
      this.options.surroundings,
    ).catch(error => {
      throw new VendorError({
        code: 'NOT_CONFIGURED',
        vendor: 'kubernetes',
        message: `The address or the certificate authority of cluster ${cluster.name} cannot be used. An operator has to check its url, caData and caFile.`,
        cause: error,
      });
    });
    const key = hashOf(cluster.name, endpoint);
    const known = this.clients.get(key);
    if (known) {
      return known.client;
    }
    const transport = createTransport(endpoint);
    const client = this.create(cluster, endpoint, transport);
    this.clients.set(key, { client, transport });
    return client;
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    const transports = [...this.clients.values()].map(
      ({ transport }) => transport,
    );
    this.clients.clear();
    await Promise.all(transports.map(transport => transport.close()));
  }

  private create(
    cluster: ClusterDetails,
    { url }: ClusterEndpoint,
    transport: Transport,
  ): VendorClient {
    const { requestTimeoutMs, logger, metrics, clock } = this.options;
    return createVendorClient({
      vendor: { id: 'kubernetes', title: `Cluster ${cluster.name}` },
      baseUrl: url,
      headers: () => ({}),
      fetch: transport.fetch,
      logger: quietly(logger),
      metrics,
      clock,
      limits: {
        timeoutMs: requestTimeoutMs,
        overallTimeoutMs: requestTimeoutMs,
        retries: 1,
        // Twenty lists of that size are a lot, and no page shows one.
        maxBytes: 10 * MIB,
        // A pass asks for some twenty lists at once.
        maxConcurrent: 24,
        breakerOpenMs: 15_000,
      },
      messages: { UNREACHABLE },
    });
  }
}
