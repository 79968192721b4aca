import type { ClusterObject } from '../cluster/ClusterObject';
import {
  findCondition,
  readField,
  readList,
  readText,
} from '../cluster/readField';
import {
  ageColumn,
  nameColumn,
  numberAt,
  text,
  textAt,
  type Column,
} from './Column';
import { formatSince } from './formatAge';

const readiness: readonly Column[] = [
  text('Ready', object => readText(findCondition(object, 'Ready'), 'status')),
  text('Reason', object => readText(findCondition(object, 'Ready'), 'reason')),
];

function portsOf(service: ClusterObject): string {
  return readList(service, 'spec.ports')
    .map(
      port =>
        `${String(readField(port, 'port'))}/${readText(port, 'protocol')}`,
    )
    .join(',');
}

function dataCount(object: ClusterObject): number {
  return Object.keys(readField(object, 'data') ?? {}).length;
}

/** What `kubectl get` prints about everything that is no workload, by plural and group. */
export const otherColumns: Readonly<Record<string, readonly Column[]>> = {
  services: [
    nameColumn,
    textAt('Type', 'spec.type'),
    textAt('Cluster-IP', 'spec.clusterIP'),
    text('External-IP', () => '<none>'),
    text('Port(s)', portsOf),
    ageColumn,
  ],
  'ingresses.networking.k8s.io': [
    nameColumn,
    textAt('Class', 'spec.ingressClassName'),
    text('Hosts', ingress =>
      readList(ingress, 'spec.rules')
        .map(rule => readText(rule, 'host'))
        .join(','),
    ),
    text('Address', ingress =>
      readList(ingress, 'status.loadBalancer.ingress')
        .map(address => readText(address, 'ip'))
        .join(','),
    ),
    text('Ports', ingress =>
      readList(ingress, 'spec.tls').length > 0 ? '80, 443' : '80',
    ),
    ageColumn,
  ],
  configmaps: [nameColumn, text('Data', dataCount), ageColumn],
  secrets: [
    nameColumn,
    textAt('Type', 'type'),
    text('Data', dataCount),
    ageColumn,
  ],
  namespaces: [nameColumn, textAt('Status', 'status.phase'), ageColumn],
  events: [
    text('Last Seen', (event, now) =>
      formatSince(readText(event, 'lastTimestamp'), now),
    ),
    textAt('Type', 'type'),
    textAt('Reason', 'reason'),
    text(
      'Object',
      event =>
        `${readText(event, 'involvedObject.kind').toLowerCase()}/${readText(
          event,
          'involvedObject.name',
        )}`,
    ),
    textAt('Message', 'message'),
  ],
  'services.serving.knative.dev': [
    nameColumn,
    textAt('URL', 'status.url'),
    textAt('LatestCreated', 'status.latestCreatedRevisionName'),
    textAt('LatestReady', 'status.latestReadyRevisionName'),
    ...readiness,
  ],
  'revisions.serving.knative.dev': [
    nameColumn,
    text(
      'Config Name',
      ({ metadata }) =>
        metadata.labels?.['serving.knative.dev/configuration'] ?? '',
    ),
    text(
      'Generation',
      ({ metadata }) =>
        metadata.labels?.['serving.knative.dev/configurationGeneration'] ?? '',
    ),
    ...readiness,
    numberAt('Actual Replicas', 'status.actualReplicas'),
    numberAt('Desired Replicas', 'status.desiredReplicas'),
  ],
  'routes.serving.knative.dev': [
    nameColumn,
    textAt('URL', 'status.url'),
    ...readiness,
  ],
  'brokers.eventing.knative.dev': [
    nameColumn,
    textAt('URL', 'status.address.url'),
    ageColumn,
    ...readiness,
  ],
  'triggers.eventing.knative.dev': [
    nameColumn,
    textAt('Broker', 'spec.broker'),
    textAt('Subscriber_URI', 'status.subscriberUri'),
    ageColumn,
    ...readiness,
  ],
  'customresourcedefinitions.apiextensions.k8s.io': [
    nameColumn,
    text('Created At', ({ metadata }) => metadata.creationTimestamp ?? ''),
  ],
};
