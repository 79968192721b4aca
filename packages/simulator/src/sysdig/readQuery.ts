import type { Request } from 'express';
import type { Filter } from './filter/Filter';
import type { FilterLanguage } from './filter/languages';
import { parseFilter } from './filter/parseFilter';
import { SysdigError } from './SysdigError';

/** The query parameters of a request, each at most once. */
export function readParameters(req: Request): URLSearchParams {
  const { searchParams } = new URL(req.originalUrl, 'http://localhost');
  for (const name of searchParams.keys()) {
    if (searchParams.getAll(name).length > 1) {
      throw new SysdigError(400, `${name} is given more than once`);
    }
  }
  return searchParams;
}

/** A whole number between two bounds; 400 for anything else. */
export function readInteger(
  parameters: URLSearchParams,
  name: string,
  options: { min: number; max: number; fallback: number },
): number {
  const text = parameters.get(name);
  if (!text) {
    return options.fallback;
  }
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(value >= options.min && value <= options.max)) {
    throw new SysdigError(
      400,
      `${name} must be an integer from ${options.min} to ${options.max}`,
    );
  }
  return value;
}

/** One of several words; 400 for another one. */
export function readWord<Word extends string>(
  parameters: URLSearchParams,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const text = parameters.get(name);
  const word = text ? words.find(known => known === text) : words[0];
  if (!word) {
    throw new SysdigError(400, `${name} must be one of ${words.join(', ')}`);
  }
  return word;
}

/** The filter, if there is one; throws `FilterError` when the report does not understand it. */
export function readFilter(
  parameters: URLSearchParams,
  language: FilterLanguage,
): Filter | undefined {
  const text = parameters.get('filter') ?? '';
  return text === '' ? undefined : parseFilter(text, language);
}
