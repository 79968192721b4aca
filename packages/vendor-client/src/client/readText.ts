/** Thrown by `readText` at the limit. */
export class TooLargeError extends Error {
  readonly name = 'TooLargeError';
}

/**
 * Reads a body as UTF-8 text and stops at `maxBytes`, counted after decompression, so that a small answer cannot unpack
 * to a large one in memory.
 *
 * @throws TooLargeError at the limit, and what the stream throws.
 */
export async function readText(
  response: Response,
  maxBytes: number,
): Promise<string> {
  if (!response.body) {
    return '';
  }
  const reader = response.body.getReader();
  const refuse = async (): Promise<never> => {
    await reader.cancel().catch(() => undefined);
    throw new TooLargeError(`More than ${maxBytes} bytes`);
  };
  // The announced length is that on the wire. What is too much there does not become less by unpacking.
  if (Number(response.headers.get('content-length')) > maxBytes) {
    return refuse();
  }
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      parts.push(decoder.decode());
      return parts.join('');
    }
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      return refuse();
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
}
