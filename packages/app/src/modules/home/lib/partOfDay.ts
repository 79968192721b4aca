/** The part of the day that greetings know. */
export type PartOfDay = 'night' | 'morning' | 'afternoon' | 'evening';

/** The part of the day at an hour (0 to 23, the reader's own clock). */
export function partOfDay(hour: number): PartOfDay {
  if (hour < 5) {
    return 'night';
  }
  if (hour < 12) {
    return 'morning';
  }
  return hour < 18 ? 'afternoon' : 'evening';
}
