/** Long enough for a container to be created, and for a pod to go. */
export const PATIENCE_MS = 5 * 60_000;

/** As long may a container run without being ready before that is worth a word. */
export const START_MS = 2 * 60_000;

/**
 * Whether something happened longer ago than that. False when it is not known when.
 *
 * @param at - ISO 8601.
 * @param now - milliseconds since 1970.
 */
export function isOlderThan(
  at: string | undefined,
  now: number,
  ms: number,
): boolean {
  return at !== undefined && now - Date.parse(at) > ms;
}
