import type { Request } from 'express';
import { z } from 'zod';
import { ApiError } from '../../rest/ApiError';

function sentence(issue: z.core.$ZodIssue, query: unknown): string {
  const [name] = issue.path;
  if (issue.code !== 'invalid_value') {
    return `Invalid property /${String(name)}: ${issue.message}.`;
  }
  const { [String(name)]: value } = z
    .record(z.string(), z.unknown())
    .parse(query);
  return `Invalid property /${String(name)}: \`${String(
    value,
  )}\` is not a possible value. Must be one of the following: ${issue.values.join(
    ', ',
  )}.`;
}

function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new ApiError(422, `Invalid request.\n\n${sentence(issue, input)}`);
  }
  return result.data;
}

/** The query of a request; 422 in GitHub's words for values that it does not know. Other parameters are ignored. */
export function parseQuery<T extends z.ZodType>(
  schema: T,
  req: Request,
): z.output<T> {
  const perPage = Number(req.query.per_page);
  return parse(schema, {
    ...req.query,
    ...(perPage > 100 ? { per_page: 100 } : {}),
  });
}

/** The body of a request that changes an alert; 422 in GitHub's words for values that it does not know. */
export function parseChange<T extends z.ZodType>(
  schema: T,
  req: Request,
): z.output<T> {
  return parse(
    schema,
    z.record(z.string(), z.unknown()).catch({}).parse(req.body),
  );
}
