import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  eventMeshAnnotations,
  type MeshObjectRef,
} from '@internal/plugin-knative-event-mesh-common';
import type { Mesh, MeshEventType, MeshObject } from '../model/Mesh';
import { channelKeys, formatRef, frontChannels, refKey } from '../model/refs';
import { apiName, componentName, entityNamespace } from '../names/entityNames';
import type { MappingSettings } from '../settings/EnvironmentSettings';
import { matchesNamespace } from '../settings/matchesNamespace';
import { dropClashes, type Clash } from './dropClashes';
import { internalSources, isInternalChannel } from './isInternal';
import { mapEventType } from './mapEventType';
import { mapProvider } from './mapProvider';
import { mergeChannels } from './mergeChannels';
import { tieSources } from './tieSources';

/** On a channel: the kind of the channel that Knative has made behind it. */
const BACKING_KIND_LABEL = 'knative.dev/backing-kind';

/** What became of a mesh. */
export interface MappedMesh {
  /** Sorted by reference, without two of the same. */
  entities: Entity[];
  clashes: Clash[];
}

function sortObjects<T extends MeshObject>(objects: readonly T[]): T[] {
  return objects
    .map(object => [refKey(object), object] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, object]) => object);
}

function select<T extends MeshObject>(
  objects: readonly T[],
  { include }: MappingSettings,
): T[] {
  return sortObjects(objects).filter(({ namespace }) =>
    matchesNamespace(include.namespaces, namespace),
  );
}

/**
 * The entities of a mesh. The same mesh gives the same entities whatever the order of its parts, so that the catalog
 * need not process them again.
 */
export function mapMesh(mesh: Mesh, settings: MappingSettings): MappedMesh {
  const { include } = settings;
  const keyOf = channelKeys(mesh.channels);
  const frontOf = frontChannels(mesh.channels);
  const eventTypes = select(mesh.eventTypes, settings).map(eventType => ({
    ...eventType,
    reference: eventType.reference && frontOf(eventType.reference),
  }));
  const brokers = select(mesh.brokers, settings);
  const channels = mergeChannels(select(mesh.channels, settings)).filter(
    ({ channel }) =>
      include.channels && (include.internal || !isInternalChannel(channel)),
  );
  const isInternalSource = internalSources(mesh.sources);
  const sources = select(mesh.sources, settings).filter(
    source =>
      include.sources && (include.internal || !isInternalSource(source)),
  );

  const apiRef = (eventType: MeshEventType) =>
    stringifyEntityRef({
      kind: 'api',
      namespace: entityNamespace(settings, eventType.namespace),
      name: apiName(settings, eventType),
    });
  const componentRef = (object: MeshObjectRef) =>
    stringifyEntityRef({
      kind: 'component',
      namespace: entityNamespace(settings, object.namespace),
      name: componentName(settings, object),
    });

  const apisByReference = new Map<string, string[]>();
  for (const eventType of eventTypes) {
    if (eventType.reference) {
      const key = keyOf(eventType.reference);
      const apis = apisByReference.get(key) ?? [];
      apis.push(apiRef(eventType));
      apisByReference.set(key, apis);
    }
  }
  const shownSinks = new Map(
    [...brokers, ...channels.map(({ channel }) => channel)].map(object => [
      refKey(object),
      componentRef(object),
    ]),
  );
  const typesOf = tieSources(eventTypes, keyOf);
  const apisAt = (object: MeshObject) =>
    apisByReference.get(refKey(object)) ?? [];

  return dropClashes([
    ...eventTypes.map(eventType => ({
      entity: mapEventType(eventType, settings),
      object: formatRef(eventType),
    })),
    ...brokers.map(broker => ({
      entity: mapProvider(broker, settings, {
        type: 'broker',
        apis: apisAt(broker),
      }),
      object: formatRef(broker),
    })),
    ...channels.map(({ channel, backingKind }) => ({
      entity: mapProvider(channel, settings, {
        type: `${channel.group}:${channel.kind}`,
        apis: apisAt(channel),
        labels: backingKind ? { [BACKING_KIND_LABEL]: backingKind } : {},
      }),
      object: formatRef(channel),
    })),
    ...sources.map(source => {
      const sink = source.sink && shownSinks.get(keyOf(source.sink));
      return {
        entity: mapProvider(source, settings, {
          type: `${source.group}:${source.kind}`,
          apis: typesOf(source).map(apiRef),
          dependsOn: sink ? [sink] : [],
          annotations: {
            [eventMeshAnnotations.sink]:
              source.sink && formatRef(frontOf(source.sink)),
          },
        }),
        object: formatRef(source),
      };
    }),
  ]);
}
