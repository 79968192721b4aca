import {
  findCondition,
  readField,
  readList,
  readNumber,
  readText,
} from '../cluster/readField';
import type { ClusterObject } from '../cluster/ClusterObject';
import { ageColumn, nameColumn, text, wide, type Column } from './Column';
import { formatSince } from './formatAge';

function statuses(pod: ClusterObject): readonly unknown[] {
  return readList(pod, 'status.containerStatuses');
}

/** What kubectl says about a pod in one word: what holds a container up, or else the phase. */
function statusOf(pod: ClusterObject): string {
  const reasons = statuses(pod)
    .map(
      status =>
        readText(status, 'state.waiting.reason') ||
        readText(status, 'state.terminated.reason'),
    )
    .filter(Boolean);
  return reasons[0] ?? readText(pod, 'status.phase');
}

function restartsOf(pod: ClusterObject, now: number): string {
  const count = statuses(pod)
    .map(status => readNumber(status, 'restartCount'))
    .reduce((sum, restarts) => sum + restarts, 0);
  const last = statuses(pod)
    .map(status => readText(status, 'lastState.terminated.finishedAt'))
    .sort()
    .at(-1);
  return last ? `${count} (${formatSince(last, now)} ago)` : `${count}`;
}

function readyOf(pod: ClusterObject): string {
  const ready = statuses(pod).filter(
    status => readField(status, 'ready') === true,
  );
  return `${ready.length}/${readList(pod, 'spec.containers').length}`;
}

/** What `kubectl get pods` prints. */
export const podColumns: readonly Column[] = [
  nameColumn,
  text('Ready', readyOf),
  text('Status', statusOf),
  text('Restarts', restartsOf),
  ageColumn,
  wide(text('IP', pod => readText(pod, 'status.podIP') || '<none>')),
  wide(text('Node', pod => readText(pod, 'spec.nodeName') || '<none>')),
];

/** What `kubectl get nodes` prints. */
export const nodeColumns: readonly Column[] = [
  nameColumn,
  text('Status', node =>
    readText(findCondition(node, 'Ready'), 'status') === 'True'
      ? 'Ready'
      : 'NotReady',
  ),
  text('Roles', () => '<none>'),
  ageColumn,
  text('Version', node => readText(node, 'status.nodeInfo.kubeletVersion')),
];
