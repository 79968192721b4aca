/** What is kept with a run, as a header can carry it: JSON in which everything beyond ASCII is escaped. */
export function toMetadataHeader(
  metadata: Readonly<Record<string, string>>,
): string {
  return JSON.stringify(metadata).replace(
    /[^\x20-\x7e]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
