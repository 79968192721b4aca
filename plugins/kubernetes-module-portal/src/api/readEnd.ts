/** How much of a body is kept, and how much is fetched for that. */
export interface ReadEndLimits {
  /** As many characters of the end are kept at least. */
  characters: number;
  /** A longer body is given up. */
  bytes: number;
}

/**
 * The end of a body, however long it is, with memory for little more than that end. What is shorter is whole.
 *
 * @returns undefined for a body that is given up; its connection is ended.
 */
export async function readEnd(
  response: Response,
  { characters, bytes }: ReadEndLimits,
): Promise<string | undefined> {
  if (!response.body) {
    return response.text();
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let end = '';
  let fetched = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return end + decoder.decode();
    }
    fetched += value.byteLength;
    if (fetched > bytes) {
      await reader.cancel();
      return undefined;
    }
    end += decoder.decode(value, { stream: true });
    // Not at every chunk, because each cut copies.
    if (end.length > 2 * characters) {
      end = end.slice(-characters);
    }
  }
}
