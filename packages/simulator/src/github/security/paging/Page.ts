/** A part of a list, and what `Link` says about the others. */
export interface Page<T> {
  items: T[];
  /** By relation (`next`, `prev`, `first`, `last`): the parameters that lead there. */
  links: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
