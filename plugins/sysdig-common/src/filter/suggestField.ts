/**
 * What to write instead of a field that a report does not know: the field that looks most like it, otherwise all of
 * them.
 */
export function suggestField(
  unknown: string,
  fields: readonly string[],
): string {
  const ranked = fields
    .map(field => ({
      field,
      distance: editDistance(unknown.toLowerCase(), field.toLowerCase()),
    }))
    .sort((a, b) => a.distance - b.distance);
  const [nearest] = ranked;
  return nearest.distance <= Math.max(1, Math.floor(unknown.length / 3))
    ? `Did you mean ${nearest.field}?`
    : `It knows ${listOf(fields)}.`;
}

/** Names in a sentence: `a, b and c`. */
export function listOf(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

// A name this long is nobody's slip of the pen, and comparing it would take its length times that of every field.
const LONGEST_SLIP = 64;

function editDistance(a: string, b: string): number {
  if (a.length > LONGEST_SLIP) {
    return Infinity;
  }
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      current[column] = Math.min(
        previous[column] + 1,
        current[column - 1] + 1,
        previous[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1),
      );
    }
    previous = current;
  }
  return previous[b.length];
}
