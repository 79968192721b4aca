import type { MeshSize } from './messages';
import type { Results } from './toSections';

/** What did not work, as sentences. */
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
