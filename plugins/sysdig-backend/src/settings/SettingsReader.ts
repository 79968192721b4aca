import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { toError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { parseVendorBaseUrl } from '@internal/vendor-client';
import { z } from 'zod';
import type { SysdigProblem } from './SysdigProblem';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** What a number may be, and what it is when it is not set. */
export interface Bounds {
  default: number;
  min: number;
  max: number;
}

// Compose files and shells pass unset variables as empty texts.
function isSet(value: unknown): boolean {
  return (
    value !== undefined &&
    value !== null &&
    !(typeof value === 'string' && value.trim() === '')
  );
}

/** Reads the settings of a block one by one and collects what is wrong, so that one mistake hides no other. */
export class SettingsReader {
  /** What was found so far. */
  readonly problems: SysdigProblem[] = [];

  /** @param values - by key below `sysdig`, with dots */
  constructor(private readonly values: Record<string, unknown>) {}

  /** Whether there is a value. An empty text is none. */
  has(key: string): boolean {
    return isSet(this.values[key]);
  }

  /** Notes a problem; returns nothing, so that it can end a reading. */
  report(key: string, problem: string, fix: string): undefined {
    this.problems.push({ key: `sysdig.${key}`, problem, fix });
    return undefined;
  }

  /** A base URL of Sysdig. */
  url(key: string): URL | undefined {
    if (!this.has(key)) {
      return undefined;
    }
    try {
      return parseVendorBaseUrl(this.values[key], { key: `sysdig.${key}` });
    } catch (error) {
      return this.report(
        key,
        toError(error).message,
        'Write a URL such as https://us2.app.sysdig.com.',
      );
    }
  }

  /** A text without surrounding space. */
  text(key: string, fix: string): string | undefined {
    const value = this.values[key];
    if (!this.has(key)) {
      return undefined;
    }
    return typeof value === 'string'
      ? value.trim()
      : this.report(key, 'It is not a text.', fix);
  }

  /** True or false, also as text from an environment variable. */
  flag(key: string, fallback: boolean): boolean {
    const value = this.values[key];
    if (!this.has(key)) {
      return fallback;
    }
    const word = String(value).trim().toLocaleLowerCase('en-US');
    if (word !== 'true' && word !== 'false') {
      this.report(key, 'It is neither true nor false.', 'Write true or false.');
    }
    return word === 'true';
  }

  /** A whole number, also as text. */
  number(key: string, bounds: Bounds): number {
    const value = this.values[key];
    if (!this.has(key)) {
      return bounds.default;
    }
    const number = Number(value);
    if (
      !Number.isInteger(number) ||
      number < bounds.min ||
      number > bounds.max
    ) {
      this.report(
        key,
        `It is not a whole number from ${bounds.min} to ${bounds.max}.`,
        `Write for example ${bounds.default}.`,
      );
      return bounds.default;
    }
    return number;
  }

  /** A duration in milliseconds, from a text such as '5m' or an object. */
  duration(key: string, bounds: Bounds): number {
    const value = this.values[key];
    if (!this.has(key)) {
      return bounds.default;
    }
    const milliseconds = toMilliseconds(value);
    if (
      milliseconds === undefined ||
      milliseconds < bounds.min ||
      milliseconds > bounds.max
    ) {
      this.report(
        key,
        `It is not a duration from ${bounds.min / SECOND} seconds to ${
          bounds.max / MINUTE
        } minutes.`,
        "Write for example '5m' or { minutes: 5 }.",
      );
      return bounds.default;
    }
    return milliseconds;
  }
}

function toMilliseconds(value: unknown): number | undefined {
  try {
    const config = new ConfigReader({ value: z.json().parse(value) });
    return durationToMilliseconds(
      readDurationFromConfig(config, { key: 'value' }),
    );
  } catch {
    return undefined;
  }
}
