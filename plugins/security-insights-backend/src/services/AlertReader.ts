import {
  alertTypes,
  type Alert,
  type AlertQuery,
  type AlertState,
  type MissingAlerts,
} from '@internal/plugin-security-insights-common';
import type { Clock } from '@internal/vendor-client';
import type { Envelope } from '@internal/vendor-common';
import type { GithubApi } from '../github/GithubApi';
import { countFacets } from '../lists/countFacets';
import { matchesQuery } from '../lists/matchesQuery';
import { sortAlerts } from '../lists/sortAlerts';
import { takePage } from '../lists/takePage';
import type { Repository } from '../repositories/Repository';
import type { AlertStore } from './AlertStore';
import { findHiddenLists } from './findHiddenLists';
import { findIncomplete } from './findIncomplete';
import { readOutcome, type ListOutcome } from './ListOutcome';
import { mergeOutcomes } from './mergeOutcomes';
import type {
  RepositoryAlerts,
  RepositorySummary,
} from './SecurityInsightsService';
import { summarize } from './summarize';

/** What `AlertReader` needs. */
export interface AlertReaderOptions {
  api: Pick<GithubApi, 'credentialsOf'>;
  store: AlertStore;
  clock: Clock;
}

/**
 * Alerts of all lists, each once: two of our states may be in the same list of GitHub's, and one may have been closed since
 * the open ones were read. Then the open list counts, because the summary is counted from it.
 */
function collectAlerts(outcomes: readonly ListOutcome[]): Alert[] {
  const alerts = new Map<string, Alert>();
  for (const { envelope } of outcomes) {
    const pass = envelope?.data;
    for (const alert of pass?.kind === 'list' ? pass.alerts : []) {
      if (!alerts.has(alert.id)) {
        alerts.set(alert.id, alert);
      }
    }
  }
  return [...alerts.values()];
}

function countSkipped(outcomes: readonly ListOutcome[]): number {
  const passes = new Set(outcomes.map(({ envelope }) => envelope?.data));
  return [...passes].reduce(
    (sum, pass) => sum + (pass?.kind === 'list' ? pass.skipped : 0),
    0,
  );
}

function toMissing({ type, state, failure }: ListOutcome): MissingAlerts {
  return { type, state, message: failure?.message ?? '' };
}

/** Answers questions about the alerts of a repository. */
export class AlertReader {
  constructor(private readonly options: AlertReaderOptions) {}

  /** Counts of the open alerts. */
  async summary(repository: Repository): Promise<Envelope<RepositorySummary>> {
    const open = await this.readState(repository, 'open');
    return mergeOutcomes(
      this.summarize(open, repository),
      open,
      this.options.clock,
    );
  }

  /** A page of the alerts. Closed ones are only asked for when they are wanted. */
  async alerts(
    repository: Repository,
    query: AlertQuery,
  ): Promise<Envelope<RepositoryAlerts>> {
    const states: AlertState[] = query.state?.length ? query.state : ['open'];
    const [open, ...rest] = await Promise.all([
      this.readState(repository, 'open'),
      ...states
        .filter(state => state !== 'open')
        .map(state => this.readState(repository, state)),
    ]);
    const closed = rest.flat();
    const wanted = states.includes('open') ? [...open, ...closed] : closed;
    const alerts = collectAlerts([...open, ...closed]);
    const filter = { ...query, state: states };
    const matching = alerts.filter(alert => matchesQuery(alert, filter));
    const read = wanted.filter(
      ({ envelope }) => envelope?.data.kind === 'list',
    );
    const ofType = wanted.filter(
      ({ type }) => query.type?.includes(type) ?? true,
    );
    return mergeOutcomes(
      {
        ...takePage(sortAlerts(matching, query), query),
        truncated: ofType.some(({ envelope }) => envelope?.truncated),
        facets: countFacets(alerts, filter, read),
        skipped: countSkipped(ofType),
        missing: closed.filter(({ envelope }) => !envelope).map(toMissing),
        incomplete: findIncomplete(closed),
        summary: this.summarize(open, repository),
      },
      [...open, ...closed],
      this.options.clock,
    );
  }

  private async readState(
    repository: Repository,
    state: AlertState,
  ): Promise<ListOutcome[]> {
    const { store, api } = this.options;
    const outcomes = await Promise.all(
      alertTypes.map(type => readOutcome(store, repository, type, state)),
    );
    const credentials = api.credentialsOf(repository);
    return findHiddenLists(outcomes, { repository, credentials });
  }

  private summarize(
    open: ListOutcome[],
    repository: Repository,
  ): RepositorySummary {
    const { api, clock } = this.options;
    return summarize(open, {
      repository,
      credentials: api.credentialsOf(repository),
      clock,
    });
  }
}
