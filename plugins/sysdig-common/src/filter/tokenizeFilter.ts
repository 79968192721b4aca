import { FilterSyntaxError } from './FilterSyntaxError';
import { showToken } from './showToken';

/** A piece of a filter. The text of a `value` is without its quotes and escapes. */
export interface FilterToken {
  type: 'word' | 'value' | 'symbol';
  text: string;
}

// A value, a word, a symbol, or a quote that nothing closes: one of them fits wherever there is no space.
const piece =
  /("(?:[^"\\]|\\.)*")|([\p{L}\p{N}_.][\p{L}\p{N}_.:/-]*)|([(),']|[^\s"'(),\p{L}\p{N}_.]+)|"/gu;

/**
 * Cuts a filter into its pieces, whether or not the words and symbols mean anything. Throws a `FilterSyntaxError` for
 * a quote that is not closed and for an escape that does not exist.
 */
export function tokenizeFilter(text: string): FilterToken[] {
  return Array.from(text.matchAll(piece), match => {
    const [, value, word, symbol] = match;
    if (value !== undefined) {
      return { type: 'value', text: readValue(value) };
    }
    if (word !== undefined) {
      return { type: 'word', text: word };
    }
    if (symbol !== undefined) {
      return { type: 'symbol', text: symbol };
    }
    const rest = showToken(text.slice(match.index + 1));
    throw new FilterSyntaxError(`The quote before ${rest} is never closed.`);
  });
}

function readValue(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(.)/gu, (escape, character: string) => {
    if (character !== '"' && character !== '\\') {
      throw new FilterSyntaxError(
        `${showToken(escape)} means nothing in a value; a backslash is \\\\.`,
      );
    }
    return character;
  });
}
