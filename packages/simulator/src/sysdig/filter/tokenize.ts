import { FilterError } from './FilterError';

/** One piece of a filter. `text` of a `string` is its value without quotes and escapes; `at` counts from 1. */
export interface Token {
  kind: 'word' | 'string' | 'symbol';
  text: string;
  at: number;
}

const SPACE = /[ \t]+/y;
const WORD = /[A-Za-z][A-Za-z0-9._-]*/y;
const SYMBOL = /!=|[=(),]/y;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Reads a quoted text that begins at `start`; gives its value and the position after the closing quote. */
function readString(filter: string, start: number): [string, number] {
  let value = '';
  for (let at = start + 1; at < filter.length; at++) {
    const char = filter[at];
    if (char === '"') {
      return [value, at + 1];
    }
    if (char < ' ' || char === '\u007f') {
      throw new FilterError(`control character at position ${at + 1}`);
    }
    if (char === '\\') {
      at += 1;
      if (filter[at] !== '"' && filter[at] !== '\\') {
        throw new FilterError(`bad escape at position ${at}`);
      }
    }
    value += filter[at];
  }
  throw new FilterError(`unterminated string from position ${start + 1}`);
}

/** Splits a filter into its pieces; throws `FilterError` for what is none. */
export function tokenize(filter: string): Token[] {
  const tokens: Token[] = [];
  let at = matchAt(SPACE, filter, 0).length;
  while (at < filter.length) {
    const position = at + 1;
    const word = matchAt(WORD, filter, at);
    const symbol = matchAt(SYMBOL, filter, at);
    if (filter[at] === '"') {
      const [text, end] = readString(filter, at);
      tokens.push({ kind: 'string', text, at: position });
      at = end;
    } else if (word) {
      tokens.push({ kind: 'word', text: word, at: position });
      at += word.length;
    } else if (symbol) {
      tokens.push({ kind: 'symbol', text: symbol, at: position });
      at += symbol.length;
    } else {
      throw new FilterError(`unexpected character at position ${position}`);
    }
    at += matchAt(SPACE, filter, at).length;
  }
  return tokens;
}
