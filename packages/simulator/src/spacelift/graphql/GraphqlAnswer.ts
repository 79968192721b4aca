import type { ExecutionResult } from 'graphql';

/** An error in an answer. */
export interface AnswerError {
  message: string;
  path?: ReadonlyArray<string | number>;
  locations?: ReadonlyArray<{ line: number; column: number }>;
}

/** The body of an answer, in the order in which Spacelift writes it. */
export interface GraphqlAnswer {
  errors?: AnswerError[];
  data: unknown;
}

/** The body for what graphql-js made of a question. Errors of execution have a path, those of the question a place. */
export function toAnswer({ data, errors }: ExecutionResult): GraphqlAnswer {
  const plain: unknown = data ? JSON.parse(JSON.stringify(data)) : null;
  if (!errors) {
    return { data: plain };
  }
  return {
    errors: errors.map(({ message, path, locations }) =>
      path ? { message, path } : { message, locations },
    ),
    data: plain,
  };
}
