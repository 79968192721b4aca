import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import {
  createVendorClient,
  VendorError,
  type Clock,
  type VendorClient,
  type VendorReadRequest,
  type VendorResponse,
  type VendorStatus,
  type VendorWriteRequest,
} from '@internal/vendor-client';
import { classifyGithub } from './classifyGithub';
import { GithubCredentials } from './GithubCredentials';
import { githubError } from './githubError';
import type { GithubHost } from './GithubHost';
import { vendorOf } from './githubVendor';
import { operatorHints } from './operatorHints';

const MINUTE = 60_000;

/** What connections need. */
export interface GithubConnectionOptions {
  requestTimeoutMs: number;
  logger: LoggerService;
  metrics?: MetricsService;
  clock: Clock;
}

function ownerIn(path: string): string {
  const [, , owner = ''] = path.split('/');
  return decodeURIComponent(owner);
}

/**
 * The portal's connection to one GitHub. There is one per host, because limits of frequency, outages and credentials are
 * those of the host.
 */
export class GithubConnection {
  private readonly client: VendorClient;
  private readonly credentials: GithubCredentials;

  constructor(host: GithubHost, options: GithubConnectionOptions) {
    const { requestTimeoutMs, logger, metrics, clock } = options;
    const vendor = vendorOf(host.host);
    if (!host.apiUrl) {
      throw githubError('NOT_CONFIGURED', host.problem ?? 'No address.');
    }
    this.credentials = new GithubCredentials({
      host,
      title: vendor.title,
      clock,
      timeoutMs: requestTimeoutMs,
    });
    this.client = createVendorClient({
      vendor,
      baseUrl: host.apiUrl,
      headers: async ({ path }) => ({
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        ...(await this.credentials.headers(ownerIn(path))),
      }),
      logger,
      metrics,
      clock,
      classify: classifyGithub(clock),
      limits: {
        timeoutMs: requestTimeoutMs,
        overallTimeoutMs: 2 * requestTimeoutMs,
        // What GitHub asks for where it does not say how long.
        rateLimitBackoffMs: MINUTE,
      },
      operatorHints,
    });
  }

  /** Asks, and once more with new tokens of the App when GitHub does not accept one that was kept. */
  async read(request: VendorReadRequest): Promise<VendorResponse> {
    const { generation } = this.credentials;
    try {
      return await this.client.read(request);
    } catch (error) {
      if (
        error instanceof VendorError &&
        error.code === 'CREDENTIALS_REJECTED' &&
        error.vendorStatus === 401 &&
        this.credentials.renew(generation, ownerIn(request.path))
      ) {
        return this.client.read(request);
      }
      throw error;
    }
  }

  /** Changes something. Sent once, whatever happens. */
  write(request: VendorWriteRequest): Promise<VendorResponse> {
    return this.client.write(request);
  }

  /** With what an owner's repositories are read. */
  credentialsOf(owner: string): 'app' | 'token' | 'none' {
    return this.credentials.kindOf(owner);
  }

  /** How this GitHub does. Asks nothing. */
  status(): VendorStatus {
    return this.client.status();
  }
}
