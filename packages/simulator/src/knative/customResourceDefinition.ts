import { buildObject } from './buildObject';
import { met } from './conditions';
import type { KubernetesObject } from './KubernetesObject';

/** What a CustomResourceDefinition has to be told. */
export interface CustomResourcePlan {
  group: string;
  kind: string;
  /** Served ones, in the order of the definition, which is not always from new to old. */
  versions: readonly string[];
  /** The version in which objects are stored; the last one unless told. */
  stored?: string;
  labels?: Readonly<Record<string, string>>;
  annotations?: Readonly<Record<string, string>>;
}

/** Name of a kind in paths. */
export function pluralOf(kind: string): string {
  return `${kind.toLowerCase()}s`;
}

/** A CustomResourceDefinition of a kind in namespaces. */
export function customResourceDefinition(
  plan: CustomResourcePlan,
): KubernetesObject {
  const { group, kind, versions, labels, annotations } = plan;
  const stored = plan.stored ?? versions[versions.length - 1];
  const plural = pluralOf(kind);
  const names = {
    kind,
    listKind: `${kind}List`,
    plural,
    singular: kind.toLowerCase(),
  };
  return buildObject(
    {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
    },
    {
      name: `${plural}.${group}`,
      labels: { ...labels, 'app.kubernetes.io/version': '1.19.4' },
      annotations,
    },
    {
      spec: {
        conversion: { strategy: 'None' },
        group,
        names,
        scope: 'Namespaced',
        versions: versions.map(name => ({
          name,
          schema: {
            openAPIV3Schema: {
              type: 'object',
              'x-kubernetes-preserve-unknown-fields': true,
            },
          },
          served: true,
          storage: name === stored,
          subresources: { status: {} },
        })),
      },
      status: {
        acceptedNames: names,
        conditions: met(['Established', 'NamesAccepted']),
        storedVersions: [stored],
      },
    },
  );
}
