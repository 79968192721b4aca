import type {
  AlertList,
  AlertState,
  AlertType,
} from '@internal/plugin-security-insights-common';

/** Whether GitHub has more alerts of a type and state than the portal read, so that their number is a least one. */
export function isCut(
  { incomplete, summary }: AlertList,
  type: AlertType,
  state: AlertState,
): boolean {
  return state === 'open'
    ? summary.sources.some(source => source.type === type && source.truncated)
    : incomplete.some(
        entry =>
          entry.type === type &&
          entry.state === state &&
          entry.reason === 'truncated',
      );
}
