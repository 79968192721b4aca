import {
  GraphQLError,
  getOperationAST,
  Kind,
  parse,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { schema } from './schema';

/** A root field of a question, and the key under which the answer has it. */
export interface RootField {
  name: string;
  key: string;
}

/** A question that could at least be parsed. */
export interface Question {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Name of the operation, if it has one. */
  name: string | undefined;
  rootFields: RootField[];
}

/** Parses the text of a question; throws a `GraphQLError` when it has no operation to run. */
export function parseQuestion(
  text: string,
  operationName: string | undefined,
): Question {
  const document = parse(text);
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    throw new GraphQLError(
      operationName
        ? `Unknown operation named "${operationName}".`
        : 'Must provide operation name if query contains multiple operations.',
    );
  }
  const rootFields = operation.selectionSet.selections.flatMap(selection =>
    selection.kind === Kind.FIELD
      ? [
          {
            name: selection.name.value,
            key: selection.alias?.value ?? selection.name.value,
          },
        ]
      : [],
  );
  return { document, operation, name: operation.name?.value, rootFields };
}

/** Whether a root field can be null on its own, without the whole data being null. */
export function isNullable(question: Question, field: RootField): boolean {
  const type = schema.getRootType(question.operation.operation);
  const definition = type?.getFields()[field.name];
  return definition !== undefined && !String(definition.type).endsWith('!');
}
