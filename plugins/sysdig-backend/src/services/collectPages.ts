/** One page of a list of Sysdig. */
export interface Page<Position> {
  items: readonly unknown[];
  /** Where the next page is; undefined on the last one. */
  next?: Position;
  /** Lines of the whole list, when Sysdig says so. */
  total?: number | null;
}

/** All lines that were wanted. */
export interface Collected<Line> {
  lines: Line[];
  /** Items that could not be read. */
  skipped: number;
  /** Lines at Sysdig; null when it does not say. */
  available: number | null;
  /** Whether there may be more at Sysdig. */
  truncated: boolean;
}

/**
 * Reads a list page by page and keeps of every item only what the reducer makes of it.
 *
 * Ends at the last page, at `maxItems`, and where Sysdig stops making progress: at a position that was already asked
 * for, and at an empty page that names a next one. The last three are marked as truncated.
 */
export async function collectPages<Line, Position>(options: {
  first: Position;
  readPage: (position: Position) => Promise<Page<Position>>;
  reduce: (item: unknown) => Line | undefined;
  maxItems: number;
}): Promise<Collected<Line>> {
  const { first, readPage, reduce, maxItems } = options;
  const lines: Line[] = [];
  const asked = new Set<Position>();
  let total: number | null = null;
  let skipped = 0;
  let cut = false;
  let position: Position | undefined = first;

  while (position !== undefined) {
    asked.add(position);
    const page: Page<Position> = await readPage(position);
    total = page.total ?? total;
    for (const item of page.items) {
      if (lines.length + skipped >= maxItems) {
        cut = true;
        break;
      }
      const line = reduce(item);
      if (line === undefined) {
        skipped += 1;
      } else {
        lines.push(line);
      }
    }
    position = page.next;
    if (
      position !== undefined &&
      (asked.has(position) ||
        page.items.length === 0 ||
        lines.length + skipped >= maxItems)
    ) {
      cut = true;
      break;
    }
  }

  const seen = lines.length + skipped;
  return {
    lines,
    skipped,
    available: total ?? (cut ? null : seen),
    truncated: cut,
  };
}
