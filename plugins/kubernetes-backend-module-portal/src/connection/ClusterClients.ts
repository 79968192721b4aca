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

const MAX_CONNECTIONS = 100;
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

/** Connections to one address with one credential's certificate, and who uses them. */
interface Connection {
  transport: Transport;
  /** Two for what every cluster has, and two for each group of APIs that the configuration names. */
  clients: Map<string, VendorClient>;
}

/** Which questions share a client, and with it limits and a circuit breaker. */
export interface ClientScope {
  /** Of an API that the cluster may lack, for example `metrics.k8s.io`; absent for what every cluster has. */
  group?: string;
  /** Whether the question is about all namespaces. */
  everywhere: boolean;
}

function keyOf({ group, everywhere }: ClientScope): string {
  return JSON.stringify([group, everywhere]);
}

/**
 * The clients of each cluster, with connections of their own, so that a cluster that is down costs the others nothing.
 *
 * What every cluster has shares a client. Each group that a cluster may lack has one beside it, with its own limits and
 * circuit breaker: another server answers for such a group, such as metrics-server, and may be down or hang while the
 * cluster is well. Questions about all namespaces have clients of their own too, because a large cluster may answer them
 * late or never, and must not keep those about one namespace waiting.
 */
export class ClusterClients {
  private readonly connections: LRUCache<string, Connection>;

  constructor(private readonly options: ClusterClientsOptions) {
    this.connections = new LRUCache({
      max: MAX_CONNECTIONS,
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
    scope: ClientScope,
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
    const { transport, clients } = this.connect(
      hashOf(cluster.name, endpoint),
      endpoint,
    );
    const key = keyOf(scope);
    const known = clients.get(key);
    if (known) {
      return known;
    }
    const client = this.create({
      title: scope.group
        ? `API ${scope.group} of cluster ${cluster.name}`
        : `Cluster ${cluster.name}`,
      baseUrl: endpoint.url,
      fetch: transport.fetch,
    });
    clients.set(key, client);
    return client;
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    const transports = [...this.connections.values()].map(
      ({ transport }) => transport,
    );
    this.connections.clear();
    await Promise.all(transports.map(transport => transport.close()));
  }

  private connect(key: string, endpoint: ClusterEndpoint): Connection {
    const known = this.connections.get(key);
    if (known) {
      return known;
    }
    const connection: Connection = {
      transport: createTransport(endpoint),
      clients: new Map(),
    };
    this.connections.set(key, connection);
    return connection;
  }

  private create(what: {
    title: string;
    baseUrl: URL;
    fetch: Transport['fetch'];
  }): VendorClient {
    const { title, ...where } = what;
    const { requestTimeoutMs, logger, metrics, clock } = this.options;
    return createVendorClient({
      ...where,
      vendor: { id: 'kubernetes', title },
      headers: () => ({}),
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
