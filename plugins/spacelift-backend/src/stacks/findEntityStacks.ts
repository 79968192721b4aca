import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  parseStackSelection,
  SPACELIFT_PROJECT_ROOT_ANNOTATION,
  type EntityStack,
  type Stack,
  type StackSelection,
} from '@internal/plugin-spacelift-common';
import { selectStacks } from './selectStacks';
import type { SpaceParents } from './SpaceTree';

/** What an entity's annotations mean, with the operator's settings. */
export interface EntitySelection {
  entityRef: string;
  selection: StackSelection;
}

/** What entities select together. */
export interface FoundStacks {
  items: EntityStack[];
  missing: string[];
  problems: string[];
}

/** Reads an entity's annotations; its repository only counts where the operator allows it. */
export function readEntitySelection(
  entity: Entity,
  matchRepository: boolean,
): EntitySelection {
  const { annotations } = entity.metadata;
  const selection = parseStackSelection(annotations);
  if (matchRepository) {
    return { entityRef: stringifyEntityRef(entity), selection };
  }
  const problems =
    selection.repository?.projectRoot === null || !selection.repository
      ? selection.problems
      : [
          ...selection.problems,
          `The annotation ${SPACELIFT_PROJECT_ROOT_ANNOTATION} only counts where this portal finds stacks by repository, and it does not. The people who run it can set spacelift.matchRepository.`,
        ];
  return {
    entityRef: stringifyEntityRef(entity),
    selection: { ...selection, repository: null, problems },
  };
}

/** Whether the tree of spaces is needed to know which stacks are meant. */
export function needsSpaces(selections: readonly EntitySelection[]): boolean {
  return selections.some(
    ({ selection }) => selection.group?.space?.withChildren === true,
  );
}

/**
 * Finds the stacks of entities. One that several of them name appears once, for the first. Problems of all but the first
 * entity begin with the entity's name.
 */
export function findEntityStacks(
  selections: readonly EntitySelection[],
  stacks: readonly Stack[],
  parents: SpaceParents,
): FoundStacks {
  const items = new Map<string, EntityStack>();
  const missing = new Set<string>();
  const problems: string[] = [];
  selections.forEach(({ entityRef, selection }, index) => {
    const found = selectStacks(stacks, selection, parents);
    for (const stack of found.stacks) {
      if (!items.has(stack.id)) {
        items.set(stack.id, { ...stack, entityRef });
      }
    }
    found.missing.forEach(id => missing.add(id));
    problems.push(
      ...selection.problems.map(problem =>
        index === 0 ? problem : `${entityRef}: ${problem}`,
      ),
    );
  });
  return { items: [...items.values()], missing: [...missing], problems };
}
