import type { Filter, Operator } from './Filter';

/** What a filter is asked about: the values of a field, none when the thing does not have it. */
export type FilterSubject = (field: string) => readonly string[];

type Test = (actual: string, wanted: string) => boolean;

const equals: Test = (actual, wanted) => actual === wanted;
const contains: Test = (actual, wanted) =>
  actual.toLowerCase().includes(wanted.toLowerCase());
const startsWith: Test = (actual, wanted) =>
  actual.toLowerCase().startsWith(wanted.toLowerCase());

function testOf(field: string, operator: Operator): Test {
  if (field === 'freeText' || operator === 'contains') {
    return contains;
  }
  return operator === 'starts with' ? startsWith : equals;
}

/** Whether something fits a filter. A field without a value differs from everything. */
export function matchesFilter(filter: Filter, subject: FilterSubject): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.parts.every(part => matchesFilter(part, subject));
    case 'or':
      return filter.parts.some(part => matchesFilter(part, subject));
    case 'not':
      return !matchesFilter(filter.part, subject);
    default: {
      const { field, operator, values } = filter;
      const actual = subject(field);
      if (operator === 'exists') {
        return actual.length > 0;
      }
      const test = testOf(field, operator);
      const found = actual.some(a => values.some(wanted => test(a, wanted)));
      return operator === '!=' ? !found : found;
    }
  }
}
