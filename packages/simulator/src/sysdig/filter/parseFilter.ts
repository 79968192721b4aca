import type { Connective, Filter, Operator } from './Filter';
import { FilterError } from './FilterError';
import type { FilterLanguage } from './languages';
import { tokenize, type Token } from './tokenize';

const MAX_DEPTH = 32;

class FilterParser {
  readonly #tokens: Token[];
  readonly #language: FilterLanguage;
  #next = 0;
  #depth = 0;

  constructor(tokens: Token[], language: FilterLanguage) {
    this.#tokens = tokens;
    this.#language = language;
  }

  parse(): Filter {
    const filter = this.#alternatives();
    if (this.#peek()) {
      throw this.#unexpected();
    }
    return filter;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  #unexpected(): FilterError {
    const token = this.#peek();
    return new FilterError(
      token
        ? `unexpected "${token.text}" at position ${token.at}`
        : 'unexpected end of filter',
    );
  }

  #accept(kind: Token['kind'], text?: string): Token | undefined {
    const token = this.#peek();
    if (token?.kind !== kind || (text !== undefined && token.text !== text)) {
      return undefined;
    }
    this.#next += 1;
    return token;
  }

  #expect(kind: Token['kind'], text?: string): Token {
    const token = this.#accept(kind, text);
    if (!token) {
      throw this.#unexpected();
    }
    return token;
  }

  #acceptConnective(connective: Connective): boolean {
    if (!this.#accept('word', connective)) {
      return false;
    }
    if (!this.#language.connectives.has(connective)) {
      throw new FilterError(`unsupported operator: ${connective}`);
    }
    return true;
  }

  #alternatives(): Filter {
    const parts = [this.#conjunction()];
    while (this.#acceptConnective('or')) {
      parts.push(this.#conjunction());
    }
    return parts.length === 1 ? parts[0] : { kind: 'or', parts };
  }

  #conjunction(): Filter {
    const parts = [this.#factor()];
    while (this.#acceptConnective('and')) {
      parts.push(this.#factor());
    }
    return parts.length === 1 ? parts[0] : { kind: 'and', parts };
  }

  #factor(): Filter {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) {
      throw new FilterError('filter is nested too deeply');
    }
    const filter = this.#unboundedFactor();
    this.#depth -= 1;
    return filter;
  }

  #unboundedFactor(): Filter {
    if (this.#acceptConnective('not')) {
      return { kind: 'not', part: this.#factor() };
    }
    const grouping = this.#language.connectives.size > 0;
    if (grouping && this.#accept('symbol', '(')) {
      const inner = this.#alternatives();
      this.#expect('symbol', ')');
      return inner;
    }
    return this.#comparison();
  }

  #comparison(): Filter {
    const field = this.#expect('word').text;
    if (!this.#language.fields.has(field)) {
      throw new FilterError(`unsupported field: ${field}`);
    }
    const operator = this.#operator();
    const boolean = this.#language.booleans?.has(field) ?? false;
    if (
      !this.#language.operators.has(operator) ||
      (boolean && operator !== '=' && operator !== '!=')
    ) {
      throw new FilterError(`unsupported operator for ${field}: ${operator}`);
    }
    return {
      kind: 'comparison',
      field,
      operator,
      values: this.#values(operator, boolean),
    };
  }

  #operator(): Operator {
    const symbol = this.#peek();
    if (symbol?.kind === 'symbol') {
      if (symbol.text === '=' || symbol.text === '!=') {
        this.#next += 1;
        return symbol.text;
      }
      throw this.#unexpected();
    }
    if (this.#accept('word', 'starts')) {
      this.#expect('word', 'with');
      return 'starts with';
    }
    for (const operator of ['in', 'contains', 'exists'] as const) {
      if (this.#accept('word', operator)) {
        return operator;
      }
    }
    throw this.#unexpected();
  }

  #values(operator: Operator, boolean: boolean): string[] {
    if (operator === 'exists') {
      return [];
    }
    if (operator === 'in') {
      this.#expect('symbol', '(');
      const values = [this.#expect('string').text];
      while (this.#accept('symbol', ',')) {
        values.push(this.#expect('string').text);
      }
      this.#expect('symbol', ')');
      return values;
    }
    const token = (boolean && this.#accept('word')) || this.#expect('string');
    if (boolean && token.text !== 'true' && token.text !== 'false') {
      throw new FilterError(`true or false expected at position ${token.at}`);
    }
    return [token.text];
  }
}

/** Reads a filter in the language of one report; throws `FilterError` for anything else. */
export function parseFilter(text: string, language: FilterLanguage): Filter {
  const { maxLength = Infinity } = language;
  if (text.length > maxLength) {
    throw new FilterError(`filter is longer than ${maxLength} characters`);
  }
  return new FilterParser(tokenize(text), language).parse();
}
