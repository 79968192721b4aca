import type { CauseCode } from './lib/state';

/** A few words for the table. */
export const causeShort = {
  exited: 'Exit code {{exitCode}}',
  exitedZero: 'Ends by itself (exit code 0)',
  commandNotFound: 'Command not found (exit code {{exitCode}})',
  killed: 'Killed (exit code {{exitCode}})',
  crashed: 'Keeps ending',
  segfault: 'Memory fault (exit code 139)',
  oomKilled: 'Out of memory (OOMKilled)',
  startFailed: 'Container cannot be started',
  configMissing: 'ConfigMap or Secret missing',
  imagePull: '{{image}}',
  imageName: 'Not a valid image: {{image}}',
  notReady: '{{name}} is not ready',
  starting: '{{name}} is starting',
  initialising: '{{name}} runs first',
  creating: 'Containers are being created',
  creatingLong: 'Containers still not created',
  waitingOther: '{{message}}',
  unschedulable: 'No node can take it',
  waitingForNode: 'Waits for a node',
  gated: 'Held back by a scheduling gate',
  evicted: 'Evicted from its node',
  podFailed: 'Pod failed',
  nodeLost: 'Node does not answer',
  terminating: 'Being deleted',
  terminatingLong: 'Stuck while being deleted',
  rollingOut: 'Rolling out: {{done}} of {{all}} done',
  progressDeadline: 'Rollout is stuck',
  replicaFailure: 'Pods cannot be created',
  missingReplicas: '{{done}} of {{all}} pods ready',
  paused: 'Rollout paused',
  noReplicas: 'Set to 0 pods',
  noNodes: 'No node matches',
  jobFailed: 'Job failed',
  jobDeadline: 'Took longer than allowed',
  lastJobFailed: 'Last job failed: {{name}}',
  jobRunning: 'Running now',
  jobRetrying: 'Running again after {{done}} failed',
  finished: 'Finished',
  suspended: 'Suspended by its owner',
  neverRan: 'Has not run yet',
  noSuccess: 'Runs, but no success since {{since}}',
  noSuccessYet: 'Runs, but no success is known',
  autoscalerAtLimit: 'At {{limit}} pods, its maximum',
  autoscalerNoMetrics: 'Cannot read its metrics',
  autoscalerBlocked: 'Cannot scale',
  autoscalerOff: 'Off, its target is set to 0 pods',
  revisionFailed: 'Revision {{name}} failed',
  revisionWaiting: 'Revision {{name}} is not ready yet',
  idle: 'Nobody asks, so no pods run',
  noStatus: 'The cluster says nothing about it',
} as const satisfies Record<CauseCode, string>;

/** One sentence in plain words. `{{who}}` is the container. */
export const causeText = {
  exited: '{{who}} ends with an error: exit code {{exitCode}}.',
  exitedZero:
    '{{who}} ends by itself with exit code 0, although it should keep running.',
  commandNotFound:
    'The command of {{whoInside}} was not found or cannot be executed (exit code {{exitCode}}).',
  killed: '{{who}} was stopped from outside (exit code {{exitCode}}).',
  crashed: '{{who}} keeps ending; the cluster does not say why.',
  segfault: '{{who}} crashed with a memory fault (exit code 139).',
  oomKilled: '{{who}} used more memory than it may ({{limit}}) and was killed.',
  startFailed: '{{who}} cannot be started.',
  configMissing:
    '{{who}} needs a ConfigMap or Secret that is missing or lacks a key.',
  imagePull: 'The image {{image}} of {{whoInside}} cannot be pulled.',
  imageName: '{{image}} is not the name of an image.',
  notReady: '{{who}} runs, and has not reported ready for a while.',
  starting: '{{who}} has just started and is not ready yet.',
  initialising: '{{who}} has to end before the others start.',
  creating: 'The cluster is creating the containers.',
  creatingLong: '{{who}} should have been created by now.',
  waitingOther: '{{who}} waits for a reason that this portal does not know.',
  unschedulable: 'No node of the cluster can take the pod.',
  waitingForNode: 'The pod has no node yet.',
  gated: 'A scheduling gate holds the pod back.',
  evicted: 'The node ran short of something and evicted the pod.',
  podFailed: 'The pod failed.',
  nodeLost: 'The node of the pod does not answer, so nobody knows how it is.',
  terminating: 'The pod is being deleted.',
  terminatingLong: 'The pod should have been gone for minutes.',
  rollingOut:
    'A new version is being rolled out: {{done}} of {{all}} pods are done.',
  progressDeadline: 'The rollout makes no progress any more.',
  replicaFailure: 'The cluster refuses to create the pods.',
  missingReplicas: 'Only {{done}} of {{all}} pods are ready.',
  paused: 'What is deployed works; its rollout is paused.',
  noReplicas: 'It is set to 0 pods.',
  noNodes: 'No node matches its selector, so it runs nowhere.',
  jobFailed:
    'The job {{name}} failed for good after {{done}} tries (exit code {{exitCode}}).',
  jobDeadline: 'The job {{name}} took longer than it may.',
  lastJobFailed:
    'The last job that ended, {{name}}, failed after {{done}} tries (exit code {{exitCode}}).',
  jobRunning: 'A job is running.',
  jobRetrying: 'It failed {{done}} times and is trying again.',
  finished: 'It has done its work.',
  suspended: 'It is suspended and starts nothing.',
  neverRan: 'It has not run yet.',
  noSuccess:
    'It runs, but none of its jobs has succeeded since {{since}}. The last one was started after that, does not run any more, and is not listed.',
  noSuccessYet:
    'It has run, but the cluster knows of no job that succeeded, and the last one is not listed.',
  autoscalerAtLimit:
    'The autoscaler wants more pods than its maximum of {{limit}} ({{name}}).',
  autoscalerNoMetrics:
    'The autoscaler cannot read the metrics that it scales by.',
  autoscalerBlocked: 'The autoscaler cannot change the number of pods.',
  autoscalerOff: 'The autoscaler is off, because its target is set to 0 pods.',
  revisionFailed: 'The newest revision, {{name}}, does not become ready.',
  revisionWaiting: 'The newest revision, {{name}}, is on its way.',
  idle: 'Nobody asks for it, so no pods run. The next request starts one.',
  noStatus: 'The cluster has not said how it is, or not in a way known here.',
} as const satisfies Record<CauseCode, string>;

/** What to do about it, where something can be done. */
export const causeRemedy: Readonly<Record<string, string>> = {
  exited:
    'Read the previous log: the last lines before the end mostly say why.',
  exitedZero:
    'A process that is done belongs into a Job; a server has to stay in the foreground.',
  commandNotFound:
    'Check command and args of the container, and that the program is part of the image.',
  killed:
    'Mostly a failing liveness probe or too little memory: see the events and the previous log.',
  crashed: 'Read the previous log and the events.',
  segfault: 'The previous log may hold the last words of the program.',
  oomKilled:
    'Raise resources.limits.memory, or let the program use less than the limit.',
  startFailed:
    'Check its command, its volumes and its security context against the message.',
  configMissing:
    'Create what the message names in this namespace, or correct the reference.',
  imagePull:
    'Check name and tag, that the image was pushed, and that the namespace has a pull secret for the registry.',
  imageName: 'Correct the image of the container.',
  notReady:
    'Its readiness probe fails: the log and the events say with what answer.',
  creatingLong: 'Mostly a volume or a Secret is missing: the events name it.',
  waitingOther: 'The events may say more.',
  unschedulable:
    'Ask for less in resources.requests, correct selectors and tolerations, or ask the people who run the cluster for nodes.',
  waitingForNode: 'If that lasts, the events say why.',
  gated: 'Whoever set spec.schedulingGates has to remove the gate.',
  evicted:
    'Ask for as much in resources.requests as the pod uses, so that it gets a node with room.',
  podFailed: 'Read its log and the events.',
  nodeLost: 'Ask the people who run the cluster about the node.',
  terminatingLong:
    'A finalizer or a node that does not answer holds it: ask the people who run the cluster.',
  progressDeadline:
    'See the pods below for what keeps the new ones from becoming ready, or roll back.',
  replicaFailure: 'Mostly a quota or an admission rule: the message names it.',
  missingReplicas: 'See the pods below, and the events.',
  paused: 'kubectl rollout resume lets it go on.',
  noNodes: 'Check its node selector and tolerations.',
  jobFailed: 'Read the log of its last pod, while the pod is there.',
  jobDeadline: 'Raise activeDeadlineSeconds, or find out what takes so long.',
  noSuccess:
    'Set failedJobsHistoryLimit to 1 or more, and give the jobTemplate the label of the entity, so that the next job that fails is listed with its log.',
  noSuccessYet:
    'Set failedJobsHistoryLimit and successfulJobsHistoryLimit to 1 or more, and give the jobTemplate the label of the entity, so that the next job is listed with its log.',
  lastJobFailed: 'Read the log of its pod, while the pod is there.',
  autoscalerAtLimit:
    'Raise maxReplicas if the cluster has room, or find out where the load comes from.',
  autoscalerNoMetrics:
    'Check that the metrics API is installed, and that the containers set resources.requests.',
  autoscalerBlocked: 'The message names what is in the way.',
  revisionFailed: 'See the message and the pods below.',
};
