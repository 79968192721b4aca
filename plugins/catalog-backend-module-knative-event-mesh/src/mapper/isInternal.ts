import type { MeshObject } from '../model/Mesh';

// Names that Knative gives to what it makes for triggers, sequences and parallels.
const INTERNAL_CHANNEL =
  /-kne-trigger$|-kn-sequence-\d+$|-kn-parallel(?:-\d+)?$/;
const BINDING_SUFFIX = '-sinkbinding';

/** Whether Knative has made a channel for itself. */
export function isInternalChannel({ name }: MeshObject): boolean {
  return INTERNAL_CHANNEL.test(name);
}

/** A function that tells whether Knative has made a source for another one of `sources`: the binding of a container. */
export function internalSources(
  sources: readonly MeshObject[],
): (source: MeshObject) => boolean {
  const containers = new Set(
    sources
      .filter(({ kind }) => kind === 'ContainerSource')
      .map(({ namespace, name }) => `${namespace}/${name}${BINDING_SUFFIX}`),
  );
  return ({ kind, namespace, name }) =>
    kind === 'SinkBinding' && containers.has(`${namespace}/${name}`);
}
