/** The packet that ends a section. */
export const FLUSH = Buffer.from('0000');

/** A packet of git's wire protocol: four hex digits of length, then the content. */
export function pkt(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  const length = (bytes.length + 4).toString(16).padStart(4, '0');
  return Buffer.concat([Buffer.from(length), bytes]);
}

/** The packets up to the next flush, and what follows it. */
export function readPkts(body: Buffer): { lines: Buffer[]; rest: Buffer } {
  const lines: Buffer[] = [];
  let at = 0;
  while (at + 4 <= body.length) {
    const length = parseInt(body.toString('latin1', at, at + 4), 16);
    if (!(length >= 4)) {
      at += 4;
      break;
    }
    lines.push(body.subarray(at + 4, at + length));
    at += length;
  }
  return { lines, rest: body.subarray(at) };
}

const SIDE_BAND_LIMIT = 65_515;

/** Content on side band 1, cut into packets. */
export function sideBand(content: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < content.length; at += SIDE_BAND_LIMIT) {
    parts.push(
      pkt(
        Buffer.concat([
          Buffer.from([1]),
          content.subarray(at, at + SIDE_BAND_LIMIT),
        ]),
      ),
    );
  }
  return Buffer.concat(parts);
}
