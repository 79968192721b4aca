import { z } from 'zod';

/** Why Spacelift answered with errors, as far as its words tell. */
export type ReplyProblem =
  /** The token is not accepted, or the key lacks a right; Spacelift has one word for both. */
  | { kind: 'unauthorized' }
  | { kind: 'notFound' }
  /** This installation's schema has no such fields; nothing was executed. */
  | { kind: 'unknownFields'; fields: UnknownField[] }
  /** Something broke while it was executed, so that a change may have been made. */
  | { kind: 'broken' }
  | { kind: 'refused' };

/** A field that a type does not have. */
export interface UnknownField {
  type: string;
  field: string;
}

/** An answer of the GraphQL endpoint. */
export interface Reply {
  /** Undefined when the answer has no `data`. */
  data: unknown;
  /** Undefined without errors. */
  problem: ReplyProblem | undefined;
}

const errorSchema = z
  .object({
    message: z.string().catch(''),
    path: z.array(z.unknown()).nullish().catch(null),
  })
  .catch({ message: '' });

const replySchema = z.object({
  data: z.unknown().optional(),
  errors: z.array(errorSchema).nullish().catch([]),
});

type ReplyError = z.infer<typeof errorSchema>;

const UNAUTHORIZED = /\bun(?:authori[sz]ed|authenticated)\b/i;
const NOT_FOUND = /\bnot found\b|\bcould not find\b|\bno such\b/i;
const TOO_MANY = /\btoo many requests\b|\brate limit/i;
const BROKEN = /\binternal\b|\btime(?:d )?out\b|\bdeadline\b|\bunavailable\b/i;
const UNKNOWN_FIELD = /Cannot query field "(\w+)" on type "(\w+)"/;

function errorsOf(body: unknown): ReplyError[] {
  return replySchema.safeParse(body).data?.errors ?? [];
}

/** Whether an answer says, whatever its HTTP status, that it was asked too often. */
export function saysTooMany(body: unknown): boolean {
  return errorsOf(body).some(({ message }) => TOO_MANY.test(message));
}

function toProblem(errors: ReplyError[]): ReplyProblem {
  const says = (pattern: RegExp) =>
    errors.some(({ message }) => pattern.test(message));
  const fields = errors.flatMap(({ message }) => {
    const [, field, type] = UNKNOWN_FIELD.exec(message) ?? [];
    return field ? [{ type, field }] : [];
  });
  if (fields.length > 0) {
    return { kind: 'unknownFields', fields };
  }
  // An error below the root field belongs to an object that was there, or was made.
  if (errors.every(({ path }) => (path?.length ?? 0) > 1) || says(BROKEN)) {
    return { kind: 'broken' };
  }
  if (says(UNAUTHORIZED)) {
    return { kind: 'unauthorized' };
  }
  return says(NOT_FOUND) ? { kind: 'notFound' } : { kind: 'refused' };
}

/**
 * Reads an answer of the GraphQL endpoint, whatever its HTTP status.
 *
 * @returns undefined when it is none
 */
export function parseReply(status: number, body: unknown): Reply | undefined {
  if (status === 401) {
    return { data: undefined, problem: { kind: 'unauthorized' } };
  }
  const parsed = replySchema.safeParse(body);
  if (!parsed.success) {
    return undefined;
  }
  const { data, errors } = parsed.data;
  if (data === undefined && !errors) {
    return undefined;
  }
  return {
    data,
    problem: errors && errors.length > 0 ? toProblem(errors) : undefined,
  };
}
