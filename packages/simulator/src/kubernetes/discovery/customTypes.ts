import type { ClusterObject } from '../cluster/ClusterObject';
import { readField, readList, readText } from '../cluster/readField';
import { resourceType, type ResourceType } from './ResourceType';

/** Names that are quicker to type, by plural and group. */
const shortNames: Readonly<Record<string, readonly string[]>> = {
  'services.serving.knative.dev': ['kservice', 'ksvc'],
  'revisions.serving.knative.dev': ['rev'],
  'routes.serving.knative.dev': ['rt'],
  'channels.messaging.knative.dev': ['ch'],
  'inmemorychannels.messaging.knative.dev': ['imc'],
  'subscriptions.messaging.knative.dev': ['sub'],
};

/** Every kind that a CustomResourceDefinition defines, once for each version that is served. */
export function customTypes(definition: ClusterObject): ResourceType[] {
  const text = (path: string) => readText(definition, `spec.${path}`);
  return readList(definition, 'spec.versions')
    .filter(version => readField(version, 'served') === true)
    .map(version =>
      resourceType(
        `${text('group')}/${readText(version, 'name')}`,
        text('names.kind'),
        {
          plural: text('names.plural'),
          singular: text('names.singular'),
          namespaced: text('scope') !== 'Cluster',
          shortNames: shortNames[definition.metadata.name] ?? [],
          builtIn: false,
        },
      ),
    );
}

/** Kinds of Knative that nobody uses in the demo: they can be listed, and nothing is there. */
export const unusedKnativeTypes: readonly ResourceType[] = [
  resourceType('flows.knative.dev/v1', 'Parallel', { builtIn: false }),
  resourceType('flows.knative.dev/v1', 'Sequence', { builtIn: false }),
];
