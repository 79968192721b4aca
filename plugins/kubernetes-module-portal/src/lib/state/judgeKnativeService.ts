import type {
  KnativeRevisionObject,
  KnativeServiceObject,
  PodObject,
} from '../objects';
import { judgePod } from './judgePod';
import { hasEnded } from './podOpinion';
import { findWorstVerdict, verdict, type Verdict } from './Verdict';

/** What a revision says about itself: ready, idle (no pods, because nobody asks), failed, or not known yet. */
export type RevisionState = 'ready' | 'idle' | 'failed' | 'unknown';

/** How a revision does. */
export function judgeRevision({
  status,
}: KnativeRevisionObject): RevisionState {
  const find = (type: string) =>
    status?.conditions.find(condition => condition.type === type);
  const ready = find('Ready')?.status;
  if (ready === 'False') {
    return 'failed';
  }
  const active = find('Active');
  if (active?.status === 'False' && active.reason === 'NoTraffic') {
    return 'idle';
  }
  return ready === 'True' ? 'ready' : 'unknown';
}

/**
 * How a Service of Knative does. One whose pods are gone because nobody asks is scaled to zero, which is as it should be.
 *
 * @param revisions - all of the Service that the cluster told about; may be none.
 * @param hasDeployment - whether it told about a Deployment of the Service.
 */
export function judgeKnativeService(
  { metadata, status }: KnativeServiceObject,
  revisions: readonly KnativeRevisionObject[],
  pods: readonly PodObject[],
  hasDeployment: boolean,
  now: number,
): Verdict {
  const ready = status?.conditions.find(({ type }) => type === 'Ready');
  if (!status || !ready) {
    return verdict('unknown', 'noStatus');
  }
  const present = pods.filter(pod => !pod.metadata.deletionTimestamp);
  const live = present.filter(pod => !hasEnded(pod));
  // Pods that have ended say why only while the Service is not ready and nothing has taken their place.
  const telling =
    live.length === 0 && ready.status === 'False'
      ? present.filter(pod => pod.status?.phase === 'Failed')
      : live;
  const worst = findWorstVerdict(telling.map(pod => judgePod(pod, now)));
  const isBroken =
    worst !== undefined &&
    ['crashLoop', 'imagePull', 'failed', 'pending'].includes(worst.state);
  const details = {
    name: status.latestCreatedRevisionName,
    message: [ready.reason, ready.message].filter(Boolean).join(': '),
  };
  if (ready.status === 'False') {
    if (isBroken) {
      return worst;
    }
    // The revision before may go on serving, then the Service still has one that is ready.
    return verdict(
      status.latestReadyRevisionName ? 'degraded' : 'failed',
      'revisionFailed',
      details,
    );
  }
  if (isBroken) {
    return worst;
  }
  const isBehind =
    (status.observedGeneration ?? Infinity) < (metadata.generation ?? 0);
  if (ready.status !== 'True' || isBehind) {
    return verdict('progressing', 'revisionWaiting', details);
  }
  const serving = status.traffic.flatMap(({ revisionName, percent }) =>
    revisionName && percent !== 0 ? [revisionName] : [],
  );
  const judged = revisions.filter(revision =>
    serving.includes(revision.metadata.name),
  );
  const isIdle =
    judged.length > 0
      ? judged.every(revision => judgeRevision(revision) === 'idle')
      : hasDeployment && live.length === 0;
  return isIdle && live.length === 0
    ? verdict('scaledToZero', 'idle')
    : verdict('healthy');
}
