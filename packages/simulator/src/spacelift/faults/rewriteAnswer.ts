import type { GraphqlAnswer } from '../graphql/GraphqlAnswer';
import type { Question } from '../graphql/parseQuestion';
import { stackFields } from './concernsQuestion';
import type { GraphqlFault } from './GraphqlFaults';

type Path = ReadonlyArray<string | number>;

interface Found {
  holder: Record<string, unknown>;
  path: Path;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first object, in reading order, that the test accepts. */
function findFirst(
  value: unknown,
  accept: (holder: Record<string, unknown>) => boolean,
  path: Path = [],
): Found | undefined {
  if (isRecord(value) && accept(value)) {
    return { holder: value, path };
  }
  const children: Array<[string | number, unknown]> = Array.isArray(value)
    ? value.map((child, index) => [index, child])
    : Object.entries(isRecord(value) ? value : {});
  for (const [key, child] of children) {
    const found = findFirst(child, accept, [...path, key]);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function findStack(
  answer: GraphqlAnswer,
  { rootFields }: Question,
  { stack, kind }: GraphqlFault,
): Record<string, unknown> | undefined {
  const key = kind === 'null-branch' ? 'branch' : 'state';
  const data = isRecord(answer.data) ? answer.data : {};
  const roots = rootFields
    .filter(({ name }) => stackFields.includes(name))
    .map(field => data[field.key]);
  return findFirst(
    roots,
    holder => key in holder && (stack === undefined || holder.id === stack),
  )?.holder;
}

function loseField(answer: GraphqlAnswer, field: string): GraphqlAnswer {
  const found = findFirst(answer.data, holder => field in holder);
  if (!found) {
    return answer;
  }
  found.holder[field] = null;
  const error = { message: 'unauthorized', path: [...found.path, field] };
  return { errors: [...(answer.errors ?? []), error], data: answer.data };
}

/** Does to a good answer what the fault says; faults that do not change answers leave it as it is. */
export function rewriteAnswer(
  answer: GraphqlAnswer,
  question: Question,
  fault: GraphqlFault,
): GraphqlAnswer {
  if (fault.kind === 'partial') {
    return loseField(answer, fault.field ?? 'integrations');
  }
  const stack = findStack(answer, question, fault);
  if (stack && fault.kind === 'unknown-state') {
    stack.state = fault.state ?? 'QUARANTINED';
  }
  if (stack && fault.kind === 'null-branch') {
    stack.branch = null;
  }
  return answer;
}
