import type { ReportKind } from '../types';
import { FilterSyntaxError } from './FilterSyntaxError';
import { parseFilter } from './parseFilter';
import { serialiseFilter } from './serialiseFilter';

/** An expression in its canonical form, or why it cannot be used, as one or two sentences. */
export type CustomFilterResult =
  | { ok: true; filter: string }
  | { ok: false; reason: string };

/**
 * Reads somebody's expression in the filter language of one report, for example to explain it while it is written.
 * What comes out is written anew from what was understood, so that nothing else of the text reaches Sysdig.
 */
export function parseCustomFilter(
  kind: ReportKind,
  text: string,
): CustomFilterResult {
  try {
    return { ok: true, filter: serialiseFilter(parseFilter(kind, text)) };
  } catch (error) {
    if (error instanceof FilterSyntaxError) {
      return { ok: false, reason: error.message };
    }
    throw error;
  }
}
