import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { toError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { z } from 'zod';
import { parseVendorBaseUrl } from '../url/parseVendorBaseUrl';
import type { ConfigProblem } from './ConfigProblem';
import { flattenBlock, type BlockOptions } from './flattenBlock';
import { isSendable } from './isSendable';

/** What a number or duration (in milliseconds) may be, and what it is when it is not set. */
export interface SettingBounds {
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

function describeDuration(ms: number): string {
  const units: ReadonlyArray<[number, string]> = [
    [3_600_000, 'hours'],
    [60_000, 'minutes'],
    [1000, 'seconds'],
  ];
  const [size, name] = units.find(
    ([unit]) => ms >= unit && ms % unit === 0,
  ) ?? [1, 'ms'];
  return `${ms / size} ${name}`;
}

/**
 * Reads the settings of a vendor's block one by one and collects what is wrong, so that one mistake hides no other.
 * Numbers, durations and flags may be texts, as environment variables are; an empty text is not set.
 */
export class SettingsReader {
  /** What was found so far. */
  readonly problems: ConfigProblem[];
  private readonly root: string;
  private readonly values: Record<string, unknown>;

  constructor(options: BlockOptions) {
    const { values, problems } = flattenBlock(options);
    this.root = options.root;
    this.values = values;
    this.problems = problems;
  }

  /** Whether there is a value. An empty text is none. */
  has(key: string): boolean {
    return isSet(this.values[key]);
  }

  /** The full key of a setting, for a note that the caller adds to `problems`. */
  keyOf(key: string): string {
    return `${this.root}.${key}`;
  }

  /** Notes a problem; returns nothing, so that it can end a reading. */
  report(key: string, problem: string, fix: string): undefined {
    this.problems.push({ key: this.keyOf(key), problem, fix });
    return undefined;
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

  /** A text that can stand in a header. `name` says what it is, for example "token"; its value is never repeated. */
  credential(key: string, name: string, fix: string): string | undefined {
    const value = this.text(key, fix);
    return value === undefined || isSendable(value)
      ? value
      : this.report(
          key,
          `It holds spaces or characters that no ${name} has.`,
          fix,
        );
  }

  /**
   * A base URL as `parseVendorBaseUrl` reads it: https, or http to this machine, or with `allowHttp` to any. Its value is
   * never repeated.
   */
  url(
    key: string,
    fix: string,
    options: { allowHttp?: boolean } = {},
  ): URL | undefined {
    if (!this.has(key)) {
      return undefined;
    }
    try {
      return parseVendorBaseUrl(this.values[key], {
        key: this.keyOf(key),
        allowHttp: options.allowHttp,
      });
    } catch (error) {
      return this.report(key, toError(error).message, fix);
    }
  }

  /** Texts without surrounding space, once each; also one text with commas. Empty when not set. */
  texts(key: string, example: string): string[] {
    const value = this.values[key];
    if (!this.has(key)) {
      return [];
    }
    // Environment variables hold lists as one text.
    const items: unknown = typeof value === 'string' ? value.split(',') : value;
    const parsed = z
      .array(z.union([z.string(), z.number()]).transform(String))
      .safeParse(items);
    if (!parsed.success) {
      this.report(
        key,
        'It is not a list of texts.',
        `Write for example ${example}.`,
      );
      return [];
    }
    return [...new Set(parsed.data.map(item => item.trim()).filter(Boolean))];
  }

  /** True or false. */
  flag(key: string, fallback: boolean): boolean {
    if (!this.has(key)) {
      return fallback;
    }
    const word = String(this.values[key]).trim().toLocaleLowerCase('en-US');
    if (word !== 'true' && word !== 'false') {
      this.report(key, 'It is neither true nor false.', 'Write true or false.');
      return fallback;
    }
    return word === 'true';
  }

  /** A whole number. */
  number(key: string, bounds: SettingBounds): number {
    if (!this.has(key)) {
      return bounds.default;
    }
    const number = Number(this.values[key]);
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
  duration(key: string, bounds: SettingBounds): number {
    if (!this.has(key)) {
      return bounds.default;
    }
    const ms = toMilliseconds(this.values[key]);
    if (ms === undefined || ms < bounds.min || ms > bounds.max) {
      this.report(
        key,
        `It is not a duration from ${describeDuration(
          bounds.min,
        )} to ${describeDuration(bounds.max)}.`,
        "Write for example '30s', '5m' or { minutes: 5 }.",
      );
      return bounds.default;
    }
    return ms;
  }
}
