import type { AlertSource } from '@internal/plugin-security-insights-common';

/** The sources, those together that cannot be read for one and the same reason. */
export function groupSources(
  sources: readonly AlertSource[],
): Array<[AlertSource, ...AlertSource[]]> {
  const groups = new Map<string, [AlertSource, ...AlertSource[]]>();
  for (const source of sources) {
    const isMute = source.counts === undefined && source.state !== 'disabled';
    const key = isMute ? `${source.state} ${source.message}` : source.type;
    const group = groups.get(key);
    if (group) {
      group.push(source);
    } else {
      groups.set(key, [source]);
    }
  }
  return [...groups.values()];
}
