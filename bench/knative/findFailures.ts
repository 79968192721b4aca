import { formatSeconds } from '../lib/units';
import type { MeshSize } from './messages';
import type { Results } from './toSections';

/** Within which a large mesh has to be read, processed and stitched for the first time. */
const FIRST_LIMIT_MS = 60_000;

/** What did not work, or took too long, as sentences. */
export function findFailures(results: Results, size: MeshSize): string[] {
  return Object.entries(results).flatMap(([source, result]) => {
    const { first, unchanged, changed } = result;
    const touched = unchanged
      .map(({ outcome }) => outcome.changes)
      .filter(
        ({ handedOver, processed, stitched, removed }) =>
          handedOver + processed + stitched + removed > 0,
      );
    const { handedOver, removed } = changed.outcome.changes;
    return [
      ...(first.outcome.entities < size.eventTypes
        ? [`Only ${first.outcome.entities} entities arrived (${source}).`]
        : []),
      ...(first.settledMs > FIRST_LIMIT_MS
        ? [
            `The first reading took ${formatSeconds(
              first.settledMs / 1000,
            )} until everything was linked, and may take ${formatSeconds(
              FIRST_LIMIT_MS / 1000,
            )} (${source}).`,
          ]
        : []),
      ...(first.outcome.relations.apiConsumedBy
        ? []
        : [`No consumer was found (${source}).`]),
      ...touched.map(
        changes =>
          `An unchanged event mesh changed the catalog (${source}): ${JSON.stringify(
            changes,
          )}.`,
      ),
      ...(handedOver === 0 || handedOver > size.eventTypes / 10 || removed > 0
        ? [
            `A small change led to ${handedOver} entities handed over and ${removed} removed (${source}).`,
          ]
        : []),
    ];
  });
}
