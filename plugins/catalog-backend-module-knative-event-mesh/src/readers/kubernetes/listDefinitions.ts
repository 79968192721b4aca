import { z } from 'zod';
import { parseItems } from '../parseItems';
import type { ListAll } from './listAll';
import { definitionObject } from './objectSchemas';
import { DEFINITIONS } from './resourceTypes';
import type { ResourceType } from './ResourceType';

/** Label of the kinds that send events. */
export const SOURCE_LABEL = 'duck.knative.dev/source';

/** Label of the kinds that are channels. */
export const CHANNEL_LABEL = 'messaging.knative.dev/subscribable';

const EVENT_TYPES_ANNOTATION = 'registry.knative.dev/eventTypes';

/** A kind of source or channel that is installed. */
export interface DefinedKind {
  type: ResourceType;
  /** Types of CloudEvents that its objects send, when it says so. */
  providedTypes: string[];
}

const providedTypes = z.array(
  z
    .object({ type: z.string().min(1) })
    .nullable()
    .catch(null),
);

function parseProvidedTypes(text: string | undefined): string[] {
  try {
    return providedTypes
      .parse(JSON.parse(text ?? '[]'))
      .flatMap(each => each?.type ?? []);
  } catch {
    return [];
  }
}

/** The installed kinds that have a label with the value `true`. Definitions that cannot be used are counted. */
export async function listDefinitions(
  listAll: ListAll,
  label: string,
): Promise<{ kinds: DefinedKind[]; skipped: number }> {
  const found = await listAll(DEFINITIONS, `${label}=true`);
  const { items, skipped } = parseItems(definitionObject, found);
  const kinds = items
    .filter(({ metadata }) => metadata.labels[label] === 'true')
    .flatMap(({ metadata, spec }) => {
      const served = spec.versions.filter(version => version.served);
      const version = served.find(({ storage }) => storage) ?? served[0];
      return version
        ? [
            {
              type: {
                group: spec.group,
                version: version.name,
                plural: spec.names.plural,
                kind: spec.names.kind,
                isDefined: true as const,
              },
              providedTypes: parseProvidedTypes(
                metadata.annotations[EVENT_TYPES_ANNOTATION],
              ),
            },
          ]
        : [];
    });
  return { kinds, skipped };
}
