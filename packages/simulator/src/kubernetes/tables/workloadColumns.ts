import type { ClusterObject } from '../cluster/ClusterObject';
import {
  findCondition,
  readField,
  readList,
  readNumber,
  readText,
} from '../cluster/readField';
import {
  ageColumn,
  nameColumn,
  numberAt,
  text,
  textAt,
  wide,
  type Column,
} from './Column';
import { formatAge, formatSince } from './formatAge';

function containersOf(object: ClusterObject): readonly unknown[] {
  return readList(object, 'spec.template.spec.containers');
}

const containerColumns: readonly Column[] = [
  wide(
    text('Containers', object =>
      containersOf(object)
        .map(container => readText(container, 'name'))
        .join(','),
    ),
  ),
  wide(
    text('Images', object =>
      containersOf(object)
        .map(container => readText(container, 'image'))
        .join(','),
    ),
  ),
];

function readyOf(object: ClusterObject): string {
  const ready = readNumber(object, 'status.readyReplicas');
  return `${ready}/${readNumber(object, 'spec.replicas')}`;
}

function jobStatus(job: ClusterObject): string {
  const isTrue = (type: string) =>
    readText(findCondition(job, type), 'status') === 'True';
  if (isTrue('Complete')) {
    return 'Complete';
  }
  return isTrue('Failed') ? 'Failed' : 'Running';
}

function jobDuration(job: ClusterObject, now: number): string {
  const started = readText(job, 'status.startTime');
  const ended = readText(job, 'status.completionTime');
  if (!started) {
    return '';
  }
  return formatAge((ended ? Date.parse(ended) : now) - Date.parse(started));
}

function targetsOf(scaler: ClusterObject): string {
  return readList(scaler, 'spec.metrics')
    .map((metric, index) => {
      const current = readNumber(
        readList(scaler, 'status.currentMetrics')[index],
        'resource.current.averageUtilization',
      );
      const target = readNumber(metric, 'resource.target.averageUtilization');
      return `${readText(metric, 'resource.name')}: ${current}%/${target}%`;
    })
    .join(', ');
}

/** What `kubectl get` prints about workloads, by plural and group. */
export const workloadColumns: Readonly<Record<string, readonly Column[]>> = {
  'deployments.apps': [
    nameColumn,
    text('Ready', readyOf),
    numberAt('Up-to-date', 'status.updatedReplicas'),
    numberAt('Available', 'status.availableReplicas'),
    ageColumn,
    ...containerColumns,
  ],
  'replicasets.apps': [
    nameColumn,
    numberAt('Desired', 'spec.replicas'),
    numberAt('Current', 'status.replicas'),
    numberAt('Ready', 'status.readyReplicas'),
    ageColumn,
    ...containerColumns,
  ],
  'statefulsets.apps': [
    nameColumn,
    text('Ready', readyOf),
    ageColumn,
    ...containerColumns,
  ],
  'daemonsets.apps': [
    nameColumn,
    numberAt('Desired', 'status.desiredNumberScheduled'),
    numberAt('Current', 'status.currentNumberScheduled'),
    numberAt('Ready', 'status.numberReady'),
    numberAt('Up-to-date', 'status.updatedNumberScheduled'),
    numberAt('Available', 'status.numberAvailable'),
    text('Node Selector', () => '<none>'),
    ageColumn,
    ...containerColumns,
  ],
  'jobs.batch': [
    nameColumn,
    text('Status', jobStatus),
    text(
      'Completions',
      job =>
        `${readNumber(job, 'status.succeeded')}/${readNumber(
          job,
          'spec.completions',
        )}`,
    ),
    text('Duration', jobDuration),
    ageColumn,
    ...containerColumns,
  ],
  'cronjobs.batch': [
    nameColumn,
    textAt('Schedule', 'spec.schedule'),
    text('Timezone', job => readText(job, 'spec.timeZone') || '<none>'),
    text('Suspend', job =>
      readField(job, 'spec.suspend') === true ? 'True' : 'False',
    ),
    text('Active', job => readList(job, 'status.active').length),
    text('Last Schedule', (job, now) =>
      formatSince(readText(job, 'status.lastScheduleTime'), now),
    ),
    ageColumn,
  ],
  'horizontalpodautoscalers.autoscaling': [
    nameColumn,
    text(
      'Reference',
      scaler =>
        `${readText(scaler, 'spec.scaleTargetRef.kind')}/${readText(
          scaler,
          'spec.scaleTargetRef.name',
        )}`,
    ),
    text('Targets', targetsOf),
    numberAt('MinPods', 'spec.minReplicas'),
    numberAt('MaxPods', 'spec.maxReplicas'),
    numberAt('Replicas', 'status.currentReplicas'),
    ageColumn,
  ],
};
