import { resourceType, type ResourceType } from './ResourceType';

/** What every cluster has, as far as it is simulated. */
export const builtInTypes: readonly ResourceType[] = [
  resourceType('v1', 'Pod', {
    shortNames: ['po'],
    verbs: ['delete', 'get', 'list'],
  }),
  resourceType('v1', 'Service', { shortNames: ['svc'] }),
  resourceType('v1', 'ConfigMap', { shortNames: ['cm'] }),
  resourceType('v1', 'Secret'),
  resourceType('v1', 'LimitRange', { shortNames: ['limits'] }),
  resourceType('v1', 'ResourceQuota', { shortNames: ['quota'] }),
  resourceType('v1', 'Event', { shortNames: ['ev'] }),
  resourceType('v1', 'Namespace', { shortNames: ['ns'], namespaced: false }),
  resourceType('v1', 'Node', { shortNames: ['no'], namespaced: false }),
  resourceType('apps/v1', 'Deployment', { shortNames: ['deploy'] }),
  resourceType('apps/v1', 'ReplicaSet', { shortNames: ['rs'] }),
  resourceType('apps/v1', 'StatefulSet', { shortNames: ['sts'] }),
  resourceType('apps/v1', 'DaemonSet', { shortNames: ['ds'] }),
  resourceType('batch/v1', 'Job'),
  resourceType('batch/v1', 'CronJob', { shortNames: ['cj'] }),
  resourceType('autoscaling/v2', 'HorizontalPodAutoscaler', {
    shortNames: ['hpa'],
  }),
  resourceType('networking.k8s.io/v1', 'Ingress', {
    plural: 'ingresses',
    shortNames: ['ing'],
  }),
  resourceType('apiextensions.k8s.io/v1', 'CustomResourceDefinition', {
    shortNames: ['crd', 'crds'],
    namespaced: false,
  }),
];

/** What the metrics API adds. Its names are not its kinds. */
export const metricsTypes: readonly ResourceType[] = [
  resourceType('metrics.k8s.io/v1beta1', 'PodMetrics', {
    plural: 'pods',
    singular: '',
    builtIn: false,
  }),
  resourceType('metrics.k8s.io/v1beta1', 'NodeMetrics', {
    plural: 'nodes',
    singular: '',
    namespaced: false,
    builtIn: false,
  }),
];
