import type { ClusterObject } from '../cluster/ClusterObject';
import { readNumber, readText } from '../cluster/readField';
import { formatSince } from './formatAge';

/** One column of a table that kubectl prints. */
export interface Column {
  name: string;
  type: 'string' | 'integer';
  /** 0 is always printed, 1 only with `-o wide`. */
  priority: number;
  format: string;
  cell(object: ClusterObject, now: number): string | number;
}

/** A column of text. */
export function text(name: string, cell: Column['cell']): Column {
  return { name, type: 'string', priority: 0, format: '', cell };
}

/** A column with the text at a path. */
export function textAt(name: string, path: string): Column {
  return text(name, object => readText(object, path));
}

/** A column with the number at a path. */
export function numberAt(name: string, path: string): Column {
  return {
    ...text(name, object => readNumber(object, path)),
    type: 'integer',
  };
}

/** A column that is printed with `-o wide` only. */
export function wide(column: Column): Column {
  return { ...column, priority: 1 };
}

/** The first column of nearly every table. */
export const nameColumn: Column = {
  ...text('Name', ({ metadata }) => metadata.name),
  format: 'name',
};

/** How long an object has been there. */
export const ageColumn: Column = text('Age', ({ metadata }, now) =>
  formatSince(metadata.creationTimestamp ?? '', now),
);
