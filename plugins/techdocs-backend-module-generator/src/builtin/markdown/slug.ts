/** The anchor of a heading, made the way MkDocs makes it, so that links fit both. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\P{ASCII}/gu, '')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-');
}

/** Hands out ids that are unique on one page. */
export class UniqueIds {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  /** The first of `name`, `name_1`, `name_2` that is free. */
  take(name: string): string {
    const base = name || 'section';
    let count = this.#next.get(base) ?? 0;
    let id = base;
    while (this.#taken.has(id) || (count > 0 && id === base)) {
      count += 1;
      id = `${base}_${count}`;
    }
    this.#next.set(base, count);
    this.#taken.add(id);
    return id;
  }
}
