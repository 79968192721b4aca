import {
  REPOSITORY_ANNOTATION,
  SPACELIFT_PROJECT_ROOT_ANNOTATION,
  SPACELIFT_SPACE_ID_ANNOTATION,
  SPACELIFT_STACK_ID_ANNOTATION,
  SPACELIFT_STACK_LABELS_ANNOTATION,
} from './annotationNames';
import { parseSpacePattern, type SpacePattern } from './SpacePattern';
import { isStackId } from './stackIds';
import type { StackSelection } from './StackSelection';

const MAX_STACK_IDS = 50;
const MAX_LABELS = 20;
const MAX_LABEL_LENGTH = 200;
const REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
const CONTROL = /\p{Cc}/u;

type Annotations = Readonly<Record<string, string>>;
type Report = (problem: string) => void;

function splitList(value: string): string[] {
  const items = value.split(',').map(item => item.trim());
  return [...new Set(items.filter(Boolean))];
}

function quote(value: string): string {
  const short = value.length > 60 ? `${value.slice(0, 60)}...` : value;
  return JSON.stringify(short);
}

function readList(
  annotations: Annotations,
  key: string,
  report: Report,
): string[] | undefined {
  const value = annotations[key];
  if (value === undefined) {
    return undefined;
  }
  const items = splitList(value);
  if (items.length === 0) {
    report(`The annotation ${key} is empty. Give it a value, or remove it.`);
  }
  return items;
}

function readStackIds(annotations: Annotations, report: Report): string[] {
  const key = SPACELIFT_STACK_ID_ANNOTATION;
  const ids = readList(annotations, key, report) ?? [];
  const usable = ids.filter(id => {
    if (!isStackId(id)) {
      report(
        `The annotation ${key} holds ${quote(
          id,
        )}, which cannot be the id of a stack. Take the last part of the stack's address at Spacelift, for example orders-prod.`,
      );
    }
    return isStackId(id);
  });
  if (usable.length > MAX_STACK_IDS) {
    report(
      `The annotation ${key} names ${usable.length} stacks; only the first ${MAX_STACK_IDS} are shown. Use ${SPACELIFT_STACK_LABELS_ANNOTATION} for so many.`,
    );
  }
  return usable.slice(0, MAX_STACK_IDS);
}

/** Undefined without labels, null when they cannot be used: leaving one out would select more than was meant. */
function readLabels(
  annotations: Annotations,
  report: Report,
): string[] | null | undefined {
  const key = SPACELIFT_STACK_LABELS_ANNOTATION;
  const labels = readList(annotations, key, report);
  if (labels === undefined) {
    return undefined;
  }
  const wrong = labels.find(
    label => label.length > MAX_LABEL_LENGTH || CONTROL.test(label),
  );
  if (wrong !== undefined) {
    report(
      `The annotation ${key} holds ${quote(
        wrong,
      )}, which cannot be a label. It selects nothing until that is corrected.`,
    );
    return null;
  }
  if (labels.length > MAX_LABELS) {
    report(
      `The annotation ${key} holds more than ${MAX_LABELS} labels. It selects nothing until there are fewer.`,
    );
    return null;
  }
  return labels.length > 0 ? labels : null;
}

function readSpace(
  annotations: Annotations,
  report: Report,
): SpacePattern | null | undefined {
  const key = SPACELIFT_SPACE_ID_ANNOTATION;
  const values = readList(annotations, key, report);
  if (values === undefined || values.length === 0) {
    return values && null;
  }
  const space = values.length === 1 ? parseSpacePattern(values[0]) : undefined;
  if (!space) {
    report(
      `The annotation ${key} has to be the id of one space, for example shop-01J8ZK5A7S2D4F6G8H0J1K2L3M, with /** behind it for the spaces below. It selects nothing until that is corrected.`,
    );
  }
  return space ?? null;
}

function readGroup(
  annotations: Annotations,
  report: Report,
): StackSelection['group'] {
  const labels = readLabels(annotations, report);
  const space = readSpace(annotations, report);
  if ((!labels && !space) || labels === null || space === null) {
    return null;
  }
  return { labels: labels ?? [], space: space ?? null };
}

/** A folder as Spacelift writes it: no slash at either end, "" for the root of the repository. */
function toFolder(path: string): string {
  return path.trim().replace(/^(?:\.?\/)+|\/+$/g, '');
}

function readRepository(
  annotations: Annotations,
  report: Report,
): StackSelection['repository'] {
  const slug = annotations[REPOSITORY_ANNOTATION]?.trim();
  const root = annotations[SPACELIFT_PROJECT_ROOT_ANNOTATION];
  const named = [
    SPACELIFT_STACK_ID_ANNOTATION,
    SPACELIFT_STACK_LABELS_ANNOTATION,
    SPACELIFT_SPACE_ID_ANNOTATION,
  ].some(key => annotations[key] !== undefined);
  if (named) {
    return null;
  }
  if (slug !== undefined && REPOSITORY.test(slug)) {
    return { slug, projectRoot: root === undefined ? null : toFolder(root) };
  }
  if (root !== undefined) {
    report(
      `The annotation ${SPACELIFT_PROJECT_ROOT_ANNOTATION} needs ${REPOSITORY_ANNOTATION} beside it, as owner/repository.`,
    );
  }
  return null;
}

/**
 * Reads which stacks an entity's annotations mean. Never throws: what cannot be used selects nothing and is told in
 * `problems`.
 */
export function parseStackSelection(
  annotations: Annotations = {},
): StackSelection {
  const problems: string[] = [];
  const report: Report = problem => problems.push(problem);
  return {
    stackIds: readStackIds(annotations, report),
    group: readGroup(annotations, report),
    repository: readRepository(annotations, report),
    problems,
  };
}
