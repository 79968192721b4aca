/** A filter without its values, and the values as Sysdig would read them. */
export interface FilterSkeleton {
  skeleton: string;
  values: string[];
}

/**
 * Reads a filter character by character as the vendor's documents describe it, on purpose without the code under
 * test: `"` starts and ends a value, and `\` takes the next character as it is.
 */
export function filterSkeleton(filter: string): FilterSkeleton {
  const values: string[] = [];
  let skeleton = '';
  let value: string | undefined;
  for (let index = 0; index < filter.length; index++) {
    const character = filter[index];
    if (value === undefined) {
      skeleton += character;
      value = character === '"' ? '' : undefined;
    } else if (character === '\\') {
      index++;
      value += filter[index];
    } else if (character === '"') {
      values.push(value);
      skeleton += character;
      value = undefined;
    } else {
      value += character;
    }
  }
  if (value !== undefined) {
    throw new Error(`A value of ${filter} is not closed`);
  }
  return { skeleton, values };
}
