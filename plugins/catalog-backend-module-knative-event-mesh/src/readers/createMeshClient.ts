import {
  createVendorClient,
  type VendorClient,
  type VendorClientOptions,
} from '@internal/vendor-client';
import { meshVendor } from './meshVendor';
import { quietLogger } from './quietLogger';
import type { ReaderOptions } from './ReaderOptions';
import { TokenSource } from './TokenSource';

// The schedule decides when the mesh is asked again; a breaker would only make a run fail that could have worked.
const NEVER = Number.MAX_SAFE_INTEGER;

/** What differs between the readers. */
export interface MeshClientOptions
  extends Pick<
    VendorClientOptions,
    'classify' | 'messages' | 'plainTextErrors'
  > {
  /** How often a failed question is repeated within a run. */
  retries: number;
}

/** The client of an environment, and its token. */
export function createMeshClient(
  { key, settings, logger, metrics, clock }: ReaderOptions,
  { retries, ...rest }: MeshClientOptions,
): { client: VendorClient; token: TokenSource } {
  const { baseUrl, credential, requestTimeoutMs, maxBytes } =
    settings.connection;
  const token = new TokenSource({ credential, key, clock });
  const client = createVendorClient({
    ...rest,
    vendor: meshVendor(settings.id),
    baseUrl,
    headers: async () => ({ authorization: `Bearer ${await token.get()}` }),
    logger: quietLogger(logger),
    metrics,
    clock,
    limits: {
      timeoutMs: requestTimeoutMs,
      overallTimeoutMs: requestTimeoutMs,
      maxBytes,
      retries,
      breakerFailures: NEVER,
    },
  });
  return { client, token };
}
