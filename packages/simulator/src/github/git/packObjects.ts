import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { GitObject, GitObjectType } from './ObjectStore';

const TYPE_NUMBERS: Record<GitObjectType, number> = {
  commit: 1,
  tree: 2,
  blob: 3,
  tag: 4,
};

function objectHeader({ type, size }: GitObject): Buffer {
  const bytes: number[] = [];
  let byte = (TYPE_NUMBERS[type] << 4) | (size & 0x0f);
  let rest = Math.floor(size / 16);
  while (rest > 0) {
    bytes.push(byte | 0x80);
    byte = rest & 0x7f;
    rest = Math.floor(rest / 128);
  }
  return Buffer.from([...bytes, byte]);
}

/** A pack of whole objects, without deltas. */
export function packObjects(objects: GitObject[]): Buffer {
  const head = Buffer.alloc(12);
  head.write('PACK');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(objects.length, 8);
  const pack = Buffer.concat([
    head,
    ...objects.flatMap(object => [
      objectHeader(object),
      deflateSync(object.bytes(), { level: 1 }),
    ]),
  ]);
  return Buffer.concat([pack, createHash('sha1').update(pack).digest()]);
}
