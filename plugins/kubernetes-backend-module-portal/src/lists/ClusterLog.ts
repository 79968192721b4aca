import type { LoggerService } from '@backstage/backend-plugin-api';
import { systemClock, type Clock } from '@internal/vendor-client';
import { LRUCache } from 'lru-cache';
import type { ListFailure } from './ListFailure';

/** How the lists of one pass went: by what operators call a list, such as `pods in shop`. */
export type PassOutcome = ReadonlyMap<string, ListFailure | undefined>;

const MAX_REMEMBERED = 1000;

function seconds(ms: number): string {
  const count = Math.round(ms / 1000);
  return `${count} ${count === 1 ? 'second' : 'seconds'}`;
}

/**
 * Tells operators when a cluster, or one list of it, begins to fail, and when the cluster answers again; once each, not
 * at every look. Repeats are at debug.
 */
export class ClusterLog {
  private readonly failingSince = new LRUCache<string, number>({ max: 100 });
  private readonly reported = new LRUCache<string, string>({
    max: MAX_REMEMBERED,
  });

  constructor(
    private readonly logger: LoggerService,
    private readonly clock: Clock = systemClock,
  ) {}

  /** A pass over one cluster is over. When every list failed, it is the cluster that fails. */
  passed(cluster: string, outcome: PassOutcome): void {
    const failures = [...outcome.values()].filter(each => each !== undefined);
    if (failures.length > 0 && failures.length === outcome.size) {
      this.clusterFails(cluster, failures[0]);
    } else {
      this.clusterAnswers(cluster);
      this.listed(cluster, outcome);
    }
  }

  /** Some lists of a cluster were asked for, which say nothing about the cluster as a whole. */
  listed(cluster: string, outcome: PassOutcome): void {
    for (const [list, failure] of outcome) {
      if (failure) {
        this.listFails(cluster, list, failure);
      } else {
        this.reported.delete(`${cluster} ${list}`);
      }
    }
  }

  private clusterFails(cluster: string, failure: ListFailure): void {
    if (!this.failingSince.has(cluster)) {
      this.failingSince.set(cluster, this.clock.now());
    }
    this.once(cluster, cluster, failure, failure.message);
  }

  private clusterAnswers(cluster: string): void {
    this.reported.delete(cluster);
    const since = this.failingSince.get(cluster);
    if (since !== undefined) {
      this.failingSince.delete(cluster);
      this.logger.info(
        `Cluster ${cluster} answers again after ${seconds(
          this.clock.now() - since,
        )}`,
      );
    }
  }

  private listFails(cluster: string, list: string, failure: ListFailure): void {
    const hint =
      failure.code === 'FORBIDDEN_BY_VENDOR'
        ? `The portal's account at cluster ${cluster} may not list ${list}. Give it the right; see docs/integrations/manifests/kubernetes-reader.yaml.`
        : `${failure.message} It concerns ${list}; the other lists are not affected.`;
    this.once(`${cluster} ${list}`, cluster, failure, hint);
  }

  private once(
    key: string,
    cluster: string,
    { code, vendorStatus }: ListFailure,
    message: string,
  ): void {
    // A selector that the cluster rejects is a mistake in somebody's annotation, which their page tells them.
    const known =
      this.reported.get(key) === code || code === 'REQUEST_REJECTED';
    this.reported.set(key, code);
    this.logger[known ? 'debug' : 'warn'](message, {
      cluster,
      code,
      ...(vendorStatus !== undefined && { vendorStatus }),
    });
  }
}
