import { createHash } from 'node:crypto';

/** A number from 0 to 2^32 - 1 that depends on nothing but the text (FNV-1a with a final mix). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** An identifier of hexadecimal digits, at most 64, that depends on nothing but the text. */
export function hexId(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

/** An identifier in the form of a UUID that depends on nothing but the text. */
export function uuid(text: string): string {
  const hex = hexId(text, 32);
  return [8, 12, 16, 20, 32]
    .map((end, index) => hex.slice([0, 8, 12, 16, 20][index], end))
    .join('-');
}

/** Numbers that look random and are the same at each start. */
export interface Random {
  /** From 0 up to and without 1. */
  next(): number;
  /** A whole number between two bounds, both included. */
  int(min: number, max: number): number;
  pick<T>(from: readonly T[]): T;
}

/** A sequence of numbers (mulberry32) that depends on nothing but the seed. */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (min: number, max: number) =>
    min + Math.floor(next() * (max - min + 1));
  return { next, int, pick: from => from[int(0, from.length - 1)] };
}
