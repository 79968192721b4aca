import type { ReportKind } from '../types';
import { filterLanguages } from './filterLanguages';
import { MAX_EXPRESSION_DEPTH, MAX_EXPRESSION_LENGTH } from './filterLimits';
import type { FilterNode } from './FilterNode';
import { FilterSyntaxError } from './FilterSyntaxError';
import { findForbiddenCharacter } from './findForbiddenCharacter';
import { joinFilters } from './joinFilters';
import { parseComparison } from './parseComparison';
import { showToken } from './showToken';
import { TokenReader } from './TokenReader';
import { tokenizeFilter } from './tokenizeFilter';

/**
 * Reads an expression in the filter language of one report. `and` binds tighter than `or`. Throws a
 * `FilterSyntaxError` for everything that the report would not understand, or would understand differently.
 */
export function parseFilter(kind: ReportKind, text: string): FilterNode {
  const expression = text.trim();
  if (expression === '') {
    throw new FilterSyntaxError('It is empty.');
  }
  if (expression.length > MAX_EXPRESSION_LENGTH) {
    throw new FilterSyntaxError(
      `It is ${expression.length} characters long, and at most ${MAX_EXPRESSION_LENGTH} are possible.`,
    );
  }
  const forbidden = findForbiddenCharacter(expression);
  if (forbidden) {
    throw new FilterSyntaxError(
      `It holds the character ${forbidden}, which cannot be seen. Write it on one line, without control characters.`,
    );
  }

  const reader = new TokenReader(tokenizeFilter(expression));
  const node = parseJoin(kind, reader, 'or', 0);
  if (reader.peek()) {
    throw new FilterSyntaxError(
      `${reader.here()} cannot stand where it does: ${expectedJoin(kind)}.`,
    );
  }
  return node;
}

function parseJoin(
  kind: ReportKind,
  reader: TokenReader,
  type: 'and' | 'or',
  depth: number,
): FilterNode {
  const parseTerm = () =>
    type === 'or'
      ? parseJoin(kind, reader, 'and', depth)
      : parseUnary(kind, reader, depth);

  const terms = [parseTerm()];
  while (reader.sees(type)) {
    if (!filterLanguages[kind].joins.includes(type)) {
      throw new FilterSyntaxError(
        `The ${kind} report does not know “${type}”: ${expectedJoin(kind)}.`,
      );
    }
    reader.next();
    terms.push(parseTerm());
  }
  return joinFilters(type, terms);
}

function parseUnary(
  kind: ReportKind,
  reader: TokenReader,
  depth: number,
): FilterNode {
  const language = filterLanguages[kind];
  if (reader.sees('(')) {
    if (language.joins.length < 2) {
      throw new FilterSyntaxError(
        `The ${kind} report knows parentheses only after “in”.`,
      );
    }
    if (depth === MAX_EXPRESSION_DEPTH) {
      throw new FilterSyntaxError(
        `Its parentheses nest deeper than ${MAX_EXPRESSION_DEPTH}.`,
      );
    }
    reader.next();
    const inner = parseJoin(kind, reader, 'or', depth + 1);
    reader.expect(')', 'to close a parenthesis');
    return inner;
  }
  if (reader.sees('not')) {
    if (!language.not) {
      throw new FilterSyntaxError(
        `The ${kind} report does not know “not”. Compare with != instead.`,
      );
    }
    reader.next();
    return { type: 'not', term: parseComparison(kind, reader) };
  }
  return parseComparison(kind, reader);
}

function expectedJoin(kind: ReportKind): string {
  const { joins } = filterLanguages[kind];
  return joins.length === 0
    ? 'the report knows a single comparison'
    : `the report joins comparisons by ${joins.map(showToken).join(' or ')}`;
}
