/**
 * Columns for a terminal: the first to the left, the others to the right, a line below the head.
 * All rows have as many cells as the head.
 */
export function formatTable(
  head: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map(row => row[column].length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0
          ? cell.padEnd(widths[column])
          : cell.padStart(widths[column]),
      )
      .join('   ')
      .trimEnd();
  return [
    line(head),
    widths.map(width => '-'.repeat(width)).join('   '),
    ...rows.map(line),
  ].join('\n');
}
