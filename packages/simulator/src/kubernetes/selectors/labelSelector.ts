import { badRequest } from '../StatusError';
import { checkLabelKey, checkLabelValue } from './labelRules';
import { tokenize, type Token } from './tokenize';

type Labels = Readonly<Record<string, string>>;
type Requirement = (labels: Labels) => boolean;

/** Reads the tokens of one selector from left to right. */
class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(selector: string) {
    this.#tokens = tokenize(selector);
  }

  next(): Token {
    return this.#tokens[this.#at];
  }

  /** Goes on when the next token is this operator or word. */
  skip(text: string): boolean {
    const isNext = this.next().kind !== 'end' && this.next().text === text;
    this.#at += isNext ? 1 : 0;
    return isNext;
  }

  word(): string {
    const { kind, text } = this.next();
    if (kind !== 'word') {
      throw this.unexpected('identifier');
    }
    this.#at += 1;
    return text;
  }

  unexpected(wanted: string) {
    return badRequest(
      `unable to parse requirement: found '${
        this.next().text
      }', expected: ${wanted}`,
    );
  }
}

function readValue(reader: Reader): string {
  return reader.next().kind === 'word' ? reader.word() : '';
}

function readSet(reader: Reader): string[] {
  if (!reader.skip('(')) {
    throw reader.unexpected("'('");
  }
  const values = [readValue(reader)];
  while (reader.skip(',')) {
    values.push(readValue(reader));
  }
  if (!reader.skip(')')) {
    throw reader.unexpected("',' or ')'");
  }
  return values;
}

function has(labels: Labels, key: string): boolean {
  return Object.hasOwn(labels, key);
}

function readComparison(reader: Reader, key: string): Requirement {
  const above = reader.skip('>');
  if (!above) {
    reader.skip('<');
  }
  const text = reader.word();
  if (!/^-?\d+$/.test(text)) {
    throw badRequest(
      `unable to parse requirement: values[0][${key}]: Invalid value: "${text}": for 'Gt', 'Lt' operators, the value must be an integer`,
    );
  }
  return labels => {
    const value = has(labels, key) ? Number(labels[key]) : NaN;
    return above ? value > Number(text) : value < Number(text);
  };
}

function readRequirement(reader: Reader): Requirement {
  const absent = reader.skip('!');
  const key = reader.word();
  checkLabelKey(key);
  if (absent) {
    return labels => !has(labels, key);
  }
  if (['', ','].includes(reader.next().text)) {
    return labels => has(labels, key);
  }
  if (['>', '<'].includes(reader.next().text)) {
    return readComparison(reader, key);
  }
  const negated = ['!=', 'notin'].includes(reader.next().text);
  let values: string[];
  if (reader.skip('=') || reader.skip('==') || reader.skip('!=')) {
    values = [readValue(reader)];
  } else if (reader.skip('in') || reader.skip('notin')) {
    values = readSet(reader);
  } else {
    throw reader.unexpected('in, notin, =, ==, !=, >, <');
  }
  for (const value of values) {
    checkLabelValue(key, value);
  }
  return labels =>
    negated !== (has(labels, key) && values.includes(labels[key]));
}

/**
 * Reads a label selector: `a=b`, `a!=b`, `a in (b,c)`, `a notin (b)`, `a`, `!a`, `a>1`, joined by commas.
 *
 * @returns whether labels match; an empty selector takes everything
 * @throws StatusError 400 in the API server's words for anything else
 */
export function parseLabelSelector(
  selector: string,
): (labels: Labels) => boolean {
  const reader = new Reader(selector);
  if (reader.next().kind === 'end') {
    return () => true;
  }
  const requirements = [readRequirement(reader)];
  while (reader.skip(',')) {
    requirements.push(readRequirement(reader));
  }
  if (reader.next().kind !== 'end') {
    throw reader.unexpected("',' or 'end of string'");
  }
  return labels => requirements.every(matches => matches(labels));
}
