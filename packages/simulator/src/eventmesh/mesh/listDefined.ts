import { z } from 'zod';
import type { KubernetesObject } from '../../knative';
import { groupOf } from './parts';

const definitionSchema = z.object({
  spec: z.object({
    group: z.string(),
    names: z.object({ kind: z.string() }),
  }),
});

/** A definition and the objects that there are of it. */
export interface Defined {
  definition: KubernetesObject;
  group: string;
  objects: readonly KubernetesObject[];
}

/** The objects of all definitions with a label, definition by definition. */
export function listDefined(
  objects: readonly KubernetesObject[],
  label: string,
): Defined[] {
  return objects
    .filter(
      ({ kind, metadata }) =>
        kind === 'CustomResourceDefinition' &&
        metadata.labels?.[label] === 'true',
    )
    .map(definition => {
      const { group, names } = definitionSchema.parse(definition).spec;
      return {
        definition,
        group,
        objects: objects.filter(
          ({ apiVersion, kind }) =>
            kind === names.kind && groupOf(apiVersion) === group,
        ),
      };
    });
}
