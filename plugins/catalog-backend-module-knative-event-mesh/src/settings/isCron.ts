import { CronTime } from 'cron';

/**
 * Whether a text is a cron expression that comes due some day. Asks the library of the portal's scheduler, which refuses
 * others only when it is too late to say so on the page.
 */
export function isCron(text: string): boolean {
  try {
    const time = new CronTime(text);
    // The library also takes a date, which comes due once and then fails for ever.
    return !time.realDate && time.sendAt().isValid;
  } catch {
    return false;
  }
}
