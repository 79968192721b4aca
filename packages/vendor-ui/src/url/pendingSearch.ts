let pending: { location: string; params: URLSearchParams } | undefined;

/**
 * Applies a change to the search parameters of a location. Changes made before the router has moved on add up, because
 * the router itself would let the last one win.
 *
 * @param locationKey - the router's key of the location that the change starts from.
 */
export function changeSearch(
  locationKey: string,
  search: string,
  change: (params: URLSearchParams) => void,
): string {
  const params =
    pending?.location === locationKey
      ? pending.params
      : new URLSearchParams(search);
  change(params);
  pending = { location: locationKey, params };
  const text = params.toString();
  return text && `?${text}`;
}

/** Forgets the changes that the router has not made yet. */
export function forgetPendingSearch(): void {
  pending = undefined;
}
