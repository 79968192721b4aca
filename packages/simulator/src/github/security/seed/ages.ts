const DAY_MS = 86_400_000;

/** A moment so many days before another one, to the second, as GitHub keeps them. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(Math.floor((now.getTime() - days * DAY_MS) / 1000) * 1000);
}

/** Days from one moment to another, parts of days included. */
export function daysBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / DAY_MS;
}
