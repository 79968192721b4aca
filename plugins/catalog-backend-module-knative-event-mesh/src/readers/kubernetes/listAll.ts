import {
  VendorError,
  vendorPath,
  type VendorClient,
  type VendorIdentity,
} from '@internal/vendor-client';
import { z } from 'zod';
import { explainListError, GONE } from './kubernetesErrors';
import type { ResourceType } from './ResourceType';

const PAGE = 500;
const MAX_PAGES = 400;

const pageSchema = z.object({
  items: z.array(z.unknown()),
  metadata: z
    .object({ continue: z.string().nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
});

/** Whom to ask for lists, and until when. */
export interface ListContext {
  client: VendorClient;
  vendor: VendorIdentity;
  signal: AbortSignal;
}

/** Lists all objects of a type in all namespaces. */
export type ListAll = (
  type: ResourceType,
  labelSelector?: string,
) => Promise<unknown[]>;

function isGone(error: unknown): boolean {
  return error instanceof VendorError && error.vendorStatus === GONE;
}

/** Makes the function that lists, page by page. A list whose snapshot has expired is begun once more. */
export function createListAll(context: ListContext): ListAll {
  const { client, vendor, signal } = context;

  async function readPages(
    type: ResourceType,
    labelSelector: string | undefined,
  ): Promise<unknown[]> {
    const items: unknown[] = [];
    const seen = new Set<string>();
    let next: string | undefined;
    for (let page = 0; page < MAX_PAGES; page++) {
      const { body } = await client.read({
        path: vendorPath`/apis/${type.group}/${type.version}/${type.plural}`,
        query: { labelSelector, limit: PAGE, continue: next },
        signal,
      });
      const answer = pageSchema.safeParse(body);
      next = answer.data?.metadata?.continue || undefined;
      if (!answer.success || (next !== undefined && seen.has(next))) {
        break;
      }
      items.push(...answer.data.items);
      if (next === undefined) {
        return items;
      }
      seen.add(next);
    }
    throw new VendorError({
      code: 'BAD_RESPONSE',
      vendor: vendor.id,
      message: `${vendor.title} gave a list of ${type.plural} that cannot be read, or has no end. Check that the configured address is that of a Kubernetes API server.`,
    });
  }

  return async (type, labelSelector) => {
    try {
      return await readPages(type, labelSelector).catch(error => {
        if (isGone(error)) {
          return readPages(type, labelSelector);
        }
        throw error;
      });
    } catch (error) {
      throw explainListError(error, type, vendor);
    }
  };
}
