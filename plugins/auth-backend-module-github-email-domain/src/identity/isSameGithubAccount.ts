/** `04:User583231` in base64, which GitHub used until 2021 and older catalogs still hold. */
const LEGACY_NODE_ID = /^0\d+:User(\d+)$/;

/** MessagePack of `[0, <unsigned integer>]`, the content of today's `U_...` ids. */
function readCurrentNodeId(nodeId: string): number | undefined {
  const bytes = Buffer.from(nodeId.slice(2), 'base64url');
  if (bytes.length < 3 || bytes[0] !== 0x92 || bytes[1] !== 0x00) {
    return undefined;
  }
  const width = { 0xcc: 1, 0xcd: 2, 0xce: 4 }[bytes[2]];
  if (width === undefined) {
    return bytes.length === 3 && bytes[2] < 0x80 ? bytes[2] : undefined;
  }
  return bytes.length === 3 + width ? bytes.readUIntBE(3, width) : undefined;
}

function readNumericId(nodeId: string): number | undefined {
  if (nodeId.startsWith('U_')) {
    return readCurrentNodeId(nodeId);
  }
  const legacy = LEGACY_NODE_ID.exec(
    Buffer.from(nodeId, 'base64').toString('latin1'),
  );
  return legacy ? Number(legacy[1]) : undefined;
}

/**
 * Whether a `github.com/user-id` annotation names this account: literally, or
 * as the other of the two spellings that GitHub has used for one account.
 * Case counts, since both spellings are base64.
 */
export function isSameGithubAccount(
  annotation: string,
  account: { id: number; nodeId?: string },
): boolean {
  return (
    (account.nodeId !== undefined && annotation === account.nodeId) ||
    readNumericId(annotation) === account.id
  );
}
