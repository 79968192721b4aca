/** Enough for 100 addresses or the largest profile, several times over. */
const LARGEST_BODY = 1024 * 1024;

/**
 * Reads an answer into memory and gives up at 1 MiB of decoded bytes, so that
 * neither an endless body nor a small one that unpacks to gigabytes hurts.
 *
 * @returns `undefined` when the limit was passed
 */
export async function readBody(
  response: Response,
): Promise<string | undefined> {
  if (!response.body) {
    return '';
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return Buffer.concat(chunks).toString('utf8');
    }
    size += value.byteLength;
    if (size > LARGEST_BODY) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
}
