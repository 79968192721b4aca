import type { MeshObject } from '../model/Mesh';

// Names that Knative gives to what it makes for triggers, sequences and parallels.
const INTERNAL_CHANNEL =
  /-kne-trigger$|-kn-sequence-\d+$|-kn-parallel(?:-\d+)?$/;

/** What Knative makes for sources of a kind: one of another kind, with a longer name. */
const MADE_FOR = [
  { kind: 'ContainerSource', made: 'SinkBinding', suffix: '-sinkbinding' },
  {
    kind: 'IntegrationSource',
    made: 'ContainerSource',
    suffix: '-containersource',
  },
];

/** Whether Knative has made a channel for itself. */
export function isInternalChannel({ name }: MeshObject): boolean {
  return INTERNAL_CHANNEL.test(name);
}

const keyOf = ({ namespace, name }: MeshObject, kind: string, suffix = '') =>
  `${kind}:${namespace}/${name}${suffix}`;

/**
 * A function that tells whether Knative has made a source for another one of `sources`: the binding of a container, or
 * the container of an integration.
 */
export function internalSources(
  sources: readonly MeshObject[],
): (source: MeshObject) => boolean {
  const made = new Set(
    sources.flatMap(source =>
      MADE_FOR.filter(({ kind }) => kind === source.kind).map(rule =>
        keyOf(source, rule.made, rule.suffix),
      ),
    ),
  );
  return source => made.has(keyOf(source, source.kind));
}
