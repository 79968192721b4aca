import { useCallback, useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { changeSearch } from './pendingSearch';
import { readUrlValues, UrlValues, writeUrlValues } from './urlValues';

/** Which texts a filter accepts; anything else in the URL counts as the default. Left out: all. */
export interface UrlStateOptions<T extends UrlValues> {
  allowed?: Partial<Record<keyof T, readonly string[]>>;
}

/**
 * Filters that live in the search parameters of the URL, so that a filtered list can be linked to. Changes replace the
 * entry in the history, other parameters stay, and defaults do not show.
 *
 * @param prefix - before each name, for example `sysdig.`; may be empty.
 * @param defaults - names and default values; read once.
 * @returns the values, and how to change some of them (undefined resets one).
 */
export function useUrlState<T extends UrlValues>(
  prefix: string,
  defaults: T,
  options: UrlStateOptions<T> = {},
): [T, (changes: Partial<T>) => void] {
  const { key, search, hash } = useLocation();
  const navigate = useNavigate();
  const { current: initial } = useRef({
    defaults,
    allowed: options.allowed ?? {},
  });

  const values = useMemo(
    () =>
      readUrlValues(
        new URLSearchParams(search),
        prefix,
        initial.defaults,
        initial.allowed,
      ),
    [search, prefix, initial],
  );
  const change = useCallback(
    (changes: Partial<T>) => {
      const next = changeSearch(key, search, params =>
        writeUrlValues(params, prefix, initial.defaults, changes),
      );
      navigate({ search: next, hash }, { replace: true });
    },
    [key, search, hash, navigate, prefix, initial],
  );
  return [values, change];
}
