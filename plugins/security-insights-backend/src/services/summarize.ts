import type { AlertSource } from '@internal/plugin-security-insights-common';
import { sumSeverityCounts } from '@internal/vendor-common';
import { describeSource, type SourceContext } from './describeSource';
import type { ListOutcome } from './ListOutcome';
import type { RepositorySummary } from './SecurityInsightsService';

function isHopeless({ counts, state, asOf }: AlertSource): boolean {
  return state === 'error' && counts === undefined && asOf === null;
}

/**
 * The summary of the three lists of open alerts. Card and tab both come from here, so that they cannot differ.
 *
 * @throws VendorError of the first list, when all three failed in a way that says nothing about the repository, such as an
 *   outage, and none was read before
 */
export function summarize(
  outcomes: readonly ListOutcome[],
  context: SourceContext,
): RepositorySummary {
  const { repository, credentials } = context;
  const sources = outcomes.map(outcome => describeSource(outcome, context));
  if (sources.every(isHopeless)) {
    throw outcomes[0].error;
  }
  const counts = sources.flatMap(source => source.counts ?? []);
  return {
    repository: {
      host: repository.host.host,
      slug: repository.slug,
      url: repository.url,
      credentials,
    },
    sources,
    total: counts.length > 0 ? sumSeverityCounts(counts) : null,
  };
}
