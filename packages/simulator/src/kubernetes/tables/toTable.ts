import type { FoundObjects } from '../api/listObjects';
import type { ClusterObject } from '../cluster/ClusterObject';
import type { ResourceType } from '../discovery/ResourceType';
import { ageColumn, nameColumn, type Column } from './Column';
import { otherColumns } from './otherColumns';
import { nodeColumns, podColumns } from './podColumns';
import { workloadColumns } from './workloadColumns';

const known: Readonly<Record<string, readonly Column[]>> = {
  ...workloadColumns,
  ...otherColumns,
  pods: podColumns,
  nodes: nodeColumns,
};

function include(object: ClusterObject, wanted: string | null) {
  if (wanted === 'None') {
    return {};
  }
  const { kind, apiVersion, metadata } = object;
  return {
    object:
      wanted === 'Object'
        ? { ...object, kind, apiVersion }
        : {
            kind: 'PartialObjectMetadata',
            apiVersion: 'meta.k8s.io/v1',
            metadata,
          },
  };
}

/** Objects as the table that kubectl prints: name and age, and more for the kinds that people look at most. */
export function toTable(
  type: ResourceType,
  found: FoundObjects,
  options: { now: number; include: string | null },
) {
  const plural = type.group ? `${type.plural}.${type.group}` : type.plural;
  const columns = known[plural] ?? [nameColumn, ageColumn];
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata: found.metadata,
    columnDefinitions: columns.map(
      ({ name, type: kind, format, priority }) => ({
        name,
        type: kind,
        format,
        description: name,
        priority,
      }),
    ),
    rows: found.items.map(object => ({
      cells: columns.map(({ cell }) => cell(object, options.now)),
      ...include(object, options.include),
    })),
  };
}
