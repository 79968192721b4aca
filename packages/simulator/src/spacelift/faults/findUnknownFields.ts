import {
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
} from 'graphql';
import type { AnswerError } from '../graphql/GraphqlAnswer';
import { schema } from '../graphql/schema';

function placeOf({ loc }: FieldNode): AnswerError['locations'] {
  return loc
    ? [{ line: loc.startToken.line, column: loc.startToken.column }]
    : [];
}

/** The errors of a schema that does not have a field, one for each place in which a question asks for it. */
export function findUnknownFields(
  document: DocumentNode,
  name: string,
): AnswerError[] {
  const errors: AnswerError[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const parent = types.getParentType();
        if (node.name.value === name && parent) {
          errors.push({
            message: `Cannot query field "${name}" on type "${parent.name}".`,
            locations: placeOf(node),
          });
        }
      },
    }),
  );
  return errors;
}
