import type { ClusterObject } from '../cluster/ClusterObject';
import { readField, readText } from '../cluster/readField';
import { badRequest } from '../StatusError';
import { containerNames, findContainerStatus } from './podContainers';
import type { ContainerLog, LogLine } from './PodLog';

/** Reasons that the kubelet puts into other words when somebody asks for a log. */
const explanations: Readonly<Record<string, string>> = {
  ErrImagePull: "image can't be pulled",
  ImagePullBackOff: 'trying and failing to pull image',
};

function chooseContainer(pod: ClusterObject, wanted: string | null): string {
  const names = containerNames(pod);
  const init = containerNames(pod, 'initContainers');
  const { name } = pod.metadata;
  if (!wanted && names.length > 1) {
    const others =
      init.length > 0
        ? ` or one of the init containers: [${init.join(' ')}]`
        : '';
    throw badRequest(
      `a container name must be specified for pod ${name}, choose one of: [${names.join(
        ' ',
      )}]${others}`,
    );
  }
  const chosen = wanted || names[0];
  const all = [
    ...names,
    ...init,
    ...containerNames(pod, 'ephemeralContainers'),
  ];
  if (!all.includes(chosen)) {
    throw badRequest(`container ${chosen} is not valid for pod ${name}`);
  }
  return chosen;
}

function readCount(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) {
    return undefined;
  }
  if (!/^\d{1,15}$/.test(text)) {
    throw badRequest(`${name}: Invalid value: "${text}": must be a number`);
  }
  return Number(text);
}

function format(
  lines: readonly LogLine[],
  query: URLSearchParams,
  now: number,
): string {
  const since = readCount(query, 'sinceSeconds') ?? Infinity;
  const tail = readCount(query, 'tailLines') ?? lines.length;
  const limit = readCount(query, 'limitBytes');
  const stamped = query.get('timestamps') === 'true';
  const recent = lines.filter(({ time }) => time >= now - since * 1000);
  const text = recent
    .slice(Math.max(0, recent.length - tail))
    .map(line =>
      stamped
        ? `${new Date(line.time).toISOString().replace('Z', '000000Z')} ${
            line.text
          }\n`
        : `${line.text}\n`,
    )
    .join('');
  return text.slice(0, limit);
}

/**
 * The log of a container, as the query asks for it: `container`, `previous`, `tailLines`, `sinceSeconds`,
 * `timestamps`, `limitBytes`. With `follow` it ends all the same.
 *
 * Throws StatusError 400 in the words of API server and kubelet: no container named where there are several, none of
 * that name, one that has not started, nothing before the last restart.
 */
export function answerLog(
  pod: ClusterObject,
  query: URLSearchParams,
  options: {
    now: number;
    logOf(container: string): ContainerLog | undefined;
  },
): string {
  const container = chooseContainer(pod, query.get('container'));
  if (!readText(pod, 'spec.nodeName')) {
    return '';
  }
  const log = options.logOf(container);
  const where = `in pod "${pod.metadata.name}"`;
  if (query.get('previous') === 'true') {
    if (!log?.previous) {
      throw badRequest(
        `previous terminated container "${container}" ${where} not found`,
      );
    }
    return format(log.previous, query, options.now);
  }
  const status = findContainerStatus(pod, container);
  const waiting = readText(status, 'state.waiting.reason');
  const hasRun = readField(status, 'lastState.terminated') !== undefined;
  if (waiting && !hasRun) {
    throw badRequest(
      `container "${container}" ${where} is waiting to start: ${
        explanations[waiting] ?? waiting
      }`,
    );
  }
  return format(log?.lines ?? [], query, options.now);
}
