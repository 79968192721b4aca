import type { Question } from '../graphql/parseQuestion';
import { findUnknownFields } from './findUnknownFields';
import type { GraphqlFault } from './GraphqlFaults';

/** Root fields whose answers hold stacks that a fault can change. */
export const stackFields: readonly string[] = [
  'searchStacks',
  'stacks',
  'stack',
  'runStack',
];

/** Whether a fault has anything to bite on in a question; if not, the question does not use it up. */
export function concernsQuestion(
  { kind, field }: GraphqlFault,
  { rootFields, document }: Question,
): boolean {
  switch (kind) {
    case 'unknown-field':
      return !!field && findUnknownFields(document, field).length > 0;
    case 'unknown-state':
    case 'null-branch':
      return rootFields.some(({ name }) => stackFields.includes(name));
    case 'empty-when-unauthenticated':
      return rootFields.some(({ name }) => name !== 'apiKeyUser');
    default:
      return true;
  }
}
