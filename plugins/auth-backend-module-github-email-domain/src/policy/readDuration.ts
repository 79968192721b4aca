import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Default and bounds of each duration of the policy, in milliseconds, with the bounds in words. */
export const DURATIONS = {
  emailsCacheTtl: {
    default: 0,
    min: 0,
    max: 5 * MINUTE,
    words: 'between 0 seconds and 5 minutes',
  },
  outageGrace: {
    default: HOUR,
    min: 0,
    max: DAY,
    words: 'between 0 seconds and 24 hours',
  },
  requestTimeout: {
    default: 5 * SECOND,
    min: 100,
    max: 8 * SECOND,
    words: 'between 100 ms and 8 seconds',
  },
  sessionDuration: {
    default: 12 * HOUR,
    min: 5 * MINUTE,
    max: 7 * DAY,
    words: 'between 5 minutes and 7 days',
  },
};

/** A setting of the policy that is a duration. */
export type DurationKey = keyof typeof DURATIONS;

/** A duration of the policy in milliseconds, or what is wrong with it. */
export function readDuration(
  key: DurationKey,
  value: string | Record<string, number> | undefined,
): { milliseconds: number } | { problem: string; fix: string } {
  const bounds = DURATIONS[key];
  if (value === undefined) {
    return { milliseconds: bounds.default };
  }
  const fix = `write a duration ${bounds.words}, such as '${
    key === 'sessionDuration' ? '12h' : '5s'
  }'`;
  try {
    const milliseconds = durationToMilliseconds(
      readDurationFromConfig(new ConfigReader({ value }), { key: 'value' }),
    );
    return milliseconds >= bounds.min && milliseconds <= bounds.max
      ? { milliseconds }
      : { problem: `is not ${bounds.words}`, fix };
  } catch {
    return { problem: 'is not a duration', fix };
  }
}
