import type { IsUnknownField } from './Selection';

/** One question or change for Spacelift. Values are always variables, never part of the text. */
export interface Operation<T> {
  /** For Spacelift's logs and ours. */
  name: string;
  variables: Readonly<Record<string, unknown>>;
  /** The text, without the fields that Spacelift does not know. */
  write(isUnknown: IsUnknownField): string;
  /**
   * Reads `data` of an answer. Undefined when it holds no answer; null when Spacelift says that there is no such thing,
   * or that the key may not see it.
   */
  read(data: unknown): T | null | undefined;
  /** Whether an answer is what Spacelift also gives to a token that it no longer knows. Default: never. */
  looksSignedOut?(answer: T): boolean;
}
