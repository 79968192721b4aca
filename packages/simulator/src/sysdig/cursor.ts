import { hash } from '../random';
import { SysdigError } from './SysdigError';

const MAX_LENGTH = 300;

/** A cursor for the part of a list that begins at `offset`. It only fits the question it was made for. */
export function writeCursor(offset: number, question: string): string {
  return Buffer.from(`${offset}:${hash(question)}\n`).toString('base64');
}

/** Where the part behind a cursor begins, 0 without one; 400 for a cursor that was tampered with. */
export function readCursor(cursor: string | null, question: string): number {
  if (!cursor) {
    return 0;
  }
  const offset = Number.parseInt(
    Buffer.from(cursor, 'base64').toString('latin1'),
    10,
  );
  if (
    cursor.length > MAX_LENGTH ||
    !(offset > 0) ||
    cursor !== writeCursor(offset, question)
  ) {
    throw new SysdigError(400, 'invalid cursor');
  }
  return offset;
}
