import type { LoggerService } from '@backstage/backend-plugin-api';
import { systemClock, type Clock } from '@internal/vendor-client';
import { LRUCache } from 'lru-cache';
import type { ListFailure } from './ListFailure';

/** How the lists of one pass went: by what operators call a list, such as `pods in shop`. */
export type PassOutcome = ReadonlyMap<string, ListFailure | undefined>;

/** Who was asked, about what, and as whom. */
export interface AskedCluster {
  name: string;
  /** Absent: all namespaces. */
  namespace?: string;
  /** False where people show credentials of their own, whose rights say nothing about the cluster or the portal. */
  asPortal: boolean;
}

const MAX_REMEMBERED = 1000;

/** What one person's credential lacks, also where there is none. */
const OF_A_PERSON: ReadonlySet<ListFailure['code']> = new Set([
  'CREDENTIALS_REJECTED',
  'FORBIDDEN_BY_VENDOR',
] as const);

function seconds(ms: number): string {
  const count = Math.round(ms / 1000);
  return `${count} ${count === 1 ? 'second' : 'seconds'}`;
}

/** Whether a failure is one of the cluster, or of how the portal signs in there, and not of the question. */
function isOfCluster({ code, vendorStatus = 0 }: ListFailure): boolean {
  return (
    code === 'UNREACHABLE' ||
    code === 'TIMEOUT' ||
    code === 'RATE_LIMITED' ||
    code === 'CREDENTIALS_REJECTED' ||
    vendorStatus >= 500
  );
}

/**
 * Tells operators when a cluster, or one list of it, begins to fail, and when the cluster answers again; once each, not
 * at every look. Questions about all namespaces are told of apart, because they may fail while others work. Repeats, and
 * what only one person's annotation or credential is the reason of, are at debug or not there.
 */
export class ClusterLog {
  private readonly failingSince = new LRUCache<string, number>({ max: 200 });
  private readonly reported = new LRUCache<string, string>({
    max: MAX_REMEMBERED,
  });

  constructor(
    private readonly logger: LoggerService,
    private readonly clock: Clock = systemClock,
  ) {}

  /** A pass over one cluster is over. When every list failed, it may be the cluster that fails. */
  passed(asked: AskedCluster, outcome: PassOutcome): void {
    const lists = this.withoutPersonal(asked, outcome);
    const failures = [...lists.values()].filter(each => each !== undefined);
    if (failures.length < lists.size) {
      this.answers(asked);
      this.listsWent(asked, lists);
    } else if (failures.length > 0 && failures.every(isOfCluster)) {
      // An overloaded cluster refuses some questions and lets others run out of time, now these and now those.
      this.clusterFails(
        asked,
        failures.find(({ code }) => code !== 'RATE_LIMITED') ?? failures[0],
      );
    } else if (new Set(failures.map(({ code }) => code)).size === 1) {
      this.placeFails(asked, failures[0]);
    } else {
      this.listsWent(asked, lists);
    }
  }

  /** Some lists of a cluster were asked for, which say nothing about the cluster as a whole. */
  listed(asked: AskedCluster, outcome: PassOutcome): void {
    this.listsWent(asked, this.withoutPersonal(asked, outcome));
  }

  /** Also without selectors that a cluster rejects: a mistake in somebody's annotation, which their page tells them. */
  private withoutPersonal(
    { asPortal }: AskedCluster,
    outcome: PassOutcome,
  ): PassOutcome {
    return new Map(
      [...outcome].filter(
        ([, failure]) =>
          failure?.code !== 'REQUEST_REJECTED' &&
          (asPortal || !failure || !OF_A_PERSON.has(failure.code)),
      ),
    );
  }

  private listsWent(asked: AskedCluster, lists: PassOutcome): void {
    for (const [list, failure] of lists) {
      if (failure) {
        this.listFails(asked, list, failure);
      } else {
        this.reported.delete(`${asked.name} ${list}`);
      }
    }
  }

  private reachOf({ name, namespace }: AskedCluster): string {
    return JSON.stringify([name, namespace !== undefined]);
  }

  private placeOf({ name, namespace }: AskedCluster): string {
    return JSON.stringify([name, 'every list', namespace]);
  }

  private clusterFails(asked: AskedCluster, failure: ListFailure): void {
    const key = this.reachOf(asked);
    if (!this.failingSince.has(key)) {
      this.failingSince.set(key, this.clock.now());
    }
    const about =
      asked.namespace === undefined
        ? ' It was asked about all namespaces.'
        : '';
    this.once(key, asked, failure, `${failure.message}${about}`);
  }

  /** Every list of a namespace, or of all, fails in the same way, though others do not: rights are given by namespace. */
  private placeFails(asked: AskedCluster, failure: ListFailure): void {
    const { namespace } = asked;
    const place =
      namespace === undefined ? 'of all namespaces' : `in ${namespace}`;
    const remedy =
      failure.code === 'FORBIDDEN_BY_VENDOR'
        ? ' See docs/integrations/manifests/kubernetes-reader.yaml.'
        : '';
    this.once(
      this.placeOf(asked),
      asked,
      failure,
      `${failure.message} It concerns every list ${place}.${remedy}`,
    );
  }

  private answers(asked: AskedCluster): void {
    const key = this.reachOf(asked);
    this.reported.delete(key);
    this.reported.delete(this.placeOf(asked));
    const since = this.failingSince.get(key);
    if (since !== undefined) {
      this.failingSince.delete(key);
      const what =
        asked.namespace === undefined ? ' questions about all namespaces' : '';
      this.logger.info(
        `Cluster ${asked.name} answers${what} again after ${seconds(
          this.clock.now() - since,
        )}`,
      );
    }
  }

  private listFails(
    asked: AskedCluster,
    list: string,
    failure: ListFailure,
  ): void {
    const hint =
      failure.code === 'FORBIDDEN_BY_VENDOR'
        ? `The portal's account at cluster ${asked.name} may not list ${list}. Give it the right; see docs/integrations/manifests/kubernetes-reader.yaml.`
        : `${failure.message} It concerns ${list}; the other lists are not affected.`;
    this.once(`${asked.name} ${list}`, asked, failure, hint);
  }

  private once(
    key: string,
    { name }: AskedCluster,
    { code, vendorStatus }: ListFailure,
    message: string,
  ): void {
    const known = this.reported.get(key) === code;
    this.reported.set(key, code);
    this.logger[known ? 'debug' : 'warn'](message, {
      cluster: name,
      code,
      ...(vendorStatus !== undefined && { vendorStatus }),
    });
  }
}
