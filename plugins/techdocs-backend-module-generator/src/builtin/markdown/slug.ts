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

/** The first of `name`, `name_1`, `name_2` that is free; takes it. */
export function uniqueId(name: string, taken: Set<string>): string {
  let id = name || 'section';
  for (let n = 1; taken.has(id); n += 1) {
    id = `${name || 'section'}_${n}`;
  }
  taken.add(id);
  return id;
}
