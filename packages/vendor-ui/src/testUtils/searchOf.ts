/** Search parameters that the URL has now, as `Address` shows it. */
export function searchOf(element: HTMLElement): Record<string, string[]> {
  const params = new URLSearchParams(element.textContent ?? '');
  return Object.fromEntries(
    [...new Set(params.keys())].map(name => [name, params.getAll(name)]),
  );
}
