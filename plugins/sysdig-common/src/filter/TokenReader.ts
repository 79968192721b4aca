import { FilterSyntaxError } from './FilterSyntaxError';
import { showToken } from './showToken';
import type { FilterToken } from './tokenizeFilter';

/** Reads the pieces of a filter one after the other. Keywords and symbols are compared in lower case. */
export class TokenReader {
  #position = 0;

  constructor(private readonly tokens: readonly FilterToken[]) {}

  /** The next piece, without taking it; undefined at the end. */
  peek(): FilterToken | undefined {
    return this.tokens[this.#position];
  }

  /** Takes the next piece; undefined at the end. */
  next(): FilterToken | undefined {
    return this.tokens[this.#position++];
  }

  /** Whether the next piece is this keyword or symbol. A value in quotes never is. */
  sees(text: string): boolean {
    const token = this.peek();
    return (
      token !== undefined &&
      token.type !== 'value' &&
      token.text.toLowerCase() === text
    );
  }

  /** Takes the next piece if it is this keyword or symbol. */
  takes(text: string): boolean {
    const seen = this.sees(text);
    this.#position += seen ? 1 : 0;
    return seen;
  }

  /** Takes this symbol, or throws a `FilterSyntaxError` that says where it is missing. */
  expect(text: string, where: string): void {
    if (!this.takes(text)) {
      throw new FilterSyntaxError(
        `${showToken(text)} is missing ${where}, before ${this.here()}.`,
      );
    }
  }

  /** The next piece for a message. */
  here(): string {
    const token = this.peek();
    return token ? showToken(token.text) : 'the end';
  }
}
