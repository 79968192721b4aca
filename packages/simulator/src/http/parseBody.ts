import type { Request } from 'express';
import type { z } from 'zod';

/** Input that cannot be accepted; answered with 422. */
export class UnprocessableInput extends Error {
  readonly problems: string[];

  constructor(problems: string[]) {
    super(problems.join('; '));
    this.name = 'UnprocessableInput';
    this.problems = problems;
  }
}

/** The JSON body of a request in the given shape; throws `UnprocessableInput` saying what is wrong. */
export function parseBody<T extends z.ZodType>(
  schema: T,
  req: Request,
): z.output<T> {
  const body: unknown = req.body;
  const result = schema.safeParse(body);
  if (!result.success) {
    throw new UnprocessableInput(
      result.error.issues.map(
        issue => `${issue.path.join('.') || 'body'}: ${issue.message}`,
      ),
    );
  }
  return result.data;
}
