import type { ReportKind } from '../types';
import { filterLanguages } from './filterLanguages';
import type { FilterComparison, FilterOperator } from './FilterNode';
import { FilterSyntaxError } from './FilterSyntaxError';
import { showToken } from './showToken';
import { listOf, suggestField } from './suggestField';
import type { TokenReader } from './TokenReader';

/** Reads `field operator value`. Throws a `FilterSyntaxError` for what the report does not know. */
export function parseComparison(
  kind: ReportKind,
  reader: TokenReader,
): FilterComparison {
  const field = parseField(kind, reader);
  const flag = filterLanguages[kind].flags.includes(field);
  const operator = parseOperator(kind, reader, field, flag);
  const comparison = { type: 'compare', field, operator } as const;

  if (operator === 'exists') {
    return { ...comparison, values: [] };
  }
  if (operator === 'in') {
    return { ...comparison, values: parseList(reader, field) };
  }
  return flag
    ? { ...comparison, values: [parseFlag(reader, field)], bare: true }
    : { ...comparison, values: [parseValue(reader, field)] };
}

function parseField(kind: ReportKind, reader: TokenReader): string {
  const { fields } = filterLanguages[kind];
  const token = reader.peek();
  if (token?.type !== 'word') {
    throw new FilterSyntaxError(
      `A field is missing before ${reader.here()}. The ${kind} report knows ${listOf(
        fields,
      )}.`,
    );
  }
  if (!fields.includes(token.text)) {
    throw new FilterSyntaxError(
      `The ${kind} report does not know the field ${showToken(
        token.text,
      )}. ${suggestField(token.text, fields)}`,
    );
  }
  reader.next();
  return token.text;
}

function parseOperator(
  kind: ReportKind,
  reader: TokenReader,
  field: string,
  flag: boolean,
): FilterOperator {
  const here = reader.here();
  const known = filterLanguages[kind].operators.filter(
    candidate => !flag || candidate === '=' || candidate === '!=',
  );
  const operator = takeOperator(reader);
  if (operator === undefined || !known.includes(operator)) {
    throw new FilterSyntaxError(
      `${field} cannot be followed by ${here} in the ${kind} report, but by ${known
        .map(showToken)
        .join(' or ')}.`,
    );
  }
  return operator;
}

function takeOperator(reader: TokenReader): FilterOperator | undefined {
  for (const simple of ['=', '!=', 'in', 'contains', 'exists'] as const) {
    if (reader.takes(simple)) {
      return simple;
    }
  }
  // Sysdig writes this one both ways.
  if (reader.takes('startswith')) {
    return 'starts with';
  }
  if (reader.takes('starts')) {
    reader.expect('with', 'after “starts”');
    return 'starts with';
  }
  return undefined;
}

function parseList(reader: TokenReader, field: string): string[] {
  reader.expect('(', `after “${field} in”`);
  const values = [parseValue(reader, field)];
  while (reader.takes(',')) {
    values.push(parseValue(reader, field));
  }
  reader.expect(')', `after the values of ${field}`);
  return values;
}

function parseValue(reader: TokenReader, field: string): string {
  const token = reader.peek();
  if (token?.type !== 'value') {
    throw new FilterSyntaxError(
      `${field} needs a value in double quotes, and not ${reader.here()}.`,
    );
  }
  reader.next();
  return token.text;
}

/** Both ways of writing are around; only the bare one is passed on. */
function parseFlag(reader: TokenReader, field: string): string {
  for (const word of ['true', 'false']) {
    if (reader.takes(word)) {
      return word;
    }
  }
  const value = parseValue(reader, field);
  if (value !== 'true' && value !== 'false') {
    throw new FilterSyntaxError(
      `${field} is true or false, not ${showToken(value)}.`,
    );
  }
  return value;
}
