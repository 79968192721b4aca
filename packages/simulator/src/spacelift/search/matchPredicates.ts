import { GraphQLError } from 'graphql';
import type { QueryPredicate } from './SearchInput';

/** How a field of one sort of item is searched by; `read` gives its values, several for labels. */
export type SearchField<T> =
  | { kind: 'boolean'; read(item: T): boolean }
  | { kind: 'enum' | 'string'; read(item: T): Array<string | null> };

/** The fields that one sort of item is searched by. */
export type SearchFields<T> = Readonly<Record<string, SearchField<T>>>;

const CONSTRAINTS = {
  boolean: 'booleanEquals',
  enum: 'enumEquals',
  string: 'stringMatches',
} as const;

function compile<T>(
  predicate: QueryPredicate,
  fields: SearchFields<T>,
): (item: T) => boolean {
  const { field: name, constraint, exclude } = predicate;
  if (!Object.hasOwn(fields, name)) {
    throw new GraphQLError(`cannot filter by field "${name}"`);
  }
  const field = fields[name];
  const { booleanEquals, enumEquals, stringMatches } = constraint;
  const given = { booleanEquals, enumEquals, stringMatches };
  const wanted: readonly unknown[] | null | undefined =
    given[CONSTRAINTS[field.kind]];
  const others = Object.entries(given).filter(
    ([key, value]) => key !== CONSTRAINTS[field.kind] && value,
  );
  if (!wanted || others.length > 0) {
    throw new GraphQLError(
      `field "${name}" is filtered by ${CONSTRAINTS[field.kind]} only`,
    );
  }
  return item => {
    const value = field.read(item);
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.some(one => wanted.includes(one)) !== (exclude === true);
  };
}

/** The items that fit all predicates, each of which allows any of its values; an unknown field is an error. */
export function matchPredicates<T>(
  items: T[],
  predicates: QueryPredicate[] | null | undefined,
  fields: SearchFields<T>,
): T[] {
  const tests = (predicates ?? []).map(predicate => compile(predicate, fields));
  return items.filter(item => tests.every(test => test(item)));
}
