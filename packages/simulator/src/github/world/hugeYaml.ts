import type { GeneratedContent } from '../git/ObjectStore';

const MIB = 1024 * 1024;
const MEBIBYTES = 30;

// A valid entity, so that nothing but its size is wrong with it.
const HEAD = Buffer.from(`apiVersion: backstage.io/v1alpha1
kind: Component
spec:
  type: service
  lifecycle: experimental
  owner: group:default/shop
metadata:
  name: huge
  description: |
`);

function mebibyte(): Buffer {
  const line = `    ${'socks and music '.repeat(4).slice(0, 59)}\n`;
  return Buffer.from(line.repeat(MIB / line.length));
}

/** A catalog file of 30 MiB, made while it is read. */
export const hugeYaml: GeneratedContent = {
  size: HEAD.length + MEBIBYTES * MIB,
  *chunks() {
    yield HEAD;
    const chunk = mebibyte();
    for (let sent = 0; sent < MEBIBYTES; sent++) {
      yield chunk;
    }
  },
};
