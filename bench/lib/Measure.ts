import { formatRatio } from './units';

/** A number of a result, for people. */
export interface Measure<T> {
  title: string;
  of(result: T): number;
  format(value: number): string;
}

/** Rows of title, portal, the other, and how many times the portal's number the other's is. */
export function compareRows<T>(
  measures: ReadonlyArray<Measure<T>>,
  portal: T,
  other: T,
): string[][] {
  return measures.map(({ title, of, format }) => [
    title,
    format(of(portal)),
    format(of(other)),
    formatRatio(of(other), of(portal)),
  ]);
}
