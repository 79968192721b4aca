/** Whether a text occurs in one of the values, in whatever case. No text occurs everywhere. */
export function matchesSearch(
  search: string | undefined,
  values: ReadonlyArray<string | null | undefined>,
): boolean {
  if (!search) {
    return true;
  }
  const wanted = search.toLocaleLowerCase('en-US');
  return values.some(value =>
    value?.toLocaleLowerCase('en-US').includes(wanted),
  );
}
