import { createRandom, hexId } from '../../random';
import type { ClusterObject } from '../cluster/ClusterObject';
import { readText } from '../cluster/readField';
import { chatter } from './chatter';
import { findContainerStatus } from './podContainers';
import type { ContainerLog, LogLine } from './PodLog';
import { ending, outOfMemory, successes, troubles } from './troubles';

/** Milliseconds between two lines of a script. */
const STEP = 230;

function writeLines(
  texts: readonly string[],
  times: readonly number[],
  seed: string,
): LogLine[] {
  const random = createRandom(seed);
  return texts.map((text, index) => ({
    time: times[index],
    text: text
      .replaceAll('{at}', new Date(times[index]).toISOString())
      .replaceAll('{id}', () => hexId(`${seed}/${index}`, 8))
      .replaceAll('{n}', () => String(random.int(2, 940))),
  }));
}

function script(
  texts: readonly string[],
  startedAt: string,
  seed: string,
): LogLine[] {
  const start = Date.parse(startedAt);
  const times = texts.map((_, index) => start + index * STEP);
  return writeLines(texts, times, seed);
}

/** Lines from the start of the container up to the last minute before `until`. */
function talk(
  container: string,
  span: { from: number; until: number },
  seed: string,
): LogLine[] {
  const plan = chatter[container] ?? chatter['user-container'];
  const random = createRandom(`${seed}/lines`);
  const texts = [
    ...plan.opening,
    ...Array.from({ length: plan.lines - plan.opening.length }, () =>
      random.pick(plan.usual),
    ),
  ];
  const step = Math.min(7000, Math.max(0, span.until - span.from) / plan.lines);
  const times = texts.map((_, index) =>
    index < plan.opening.length
      ? span.from + index * STEP
      : Math.floor(span.until - (texts.length - index) * step),
  );
  return writeLines(texts, times, seed);
}

/**
 * What a container of a pod wrote, worked out from the pod: the same at each start but for the times.
 *
 * @param startedAt - where the logs of containers that run end, in unix milliseconds
 * @returns undefined for a container that never ran
 */
export function logOf(
  pod: ClusterObject,
  container: string,
  startedAt: number,
): ContainerLog | undefined {
  const status = findContainerStatus(pod, container);
  const seed = `${pod.metadata.name}/${container}`;
  const running = readText(status, 'state.running.startedAt');
  const ended = readText(status, 'state.terminated.startedAt');
  const before = readText(status, 'lastState.terminated.startedAt');
  if (running) {
    const stopped = Date.parse(
      readText(status, 'lastState.terminated.finishedAt'),
    );
    return {
      lines: talk(
        container,
        { from: Date.parse(running), until: startedAt },
        seed,
      ),
      ...(before
        ? {
            previous: script(
              outOfMemory,
              new Date(stopped - outOfMemory.length * STEP).toISOString(),
              seed,
            ),
          }
        : {}),
    };
  }
  if (ended) {
    const scripts =
      readText(status, 'state.terminated.reason') === 'Completed'
        ? successes
        : troubles;
    return { lines: script(scripts[container] ?? ending, ended, seed) };
  }
  if (before) {
    // While a container waits for its next start, both its logs are that of the last one: the kubelet has no other.
    const lines = script(troubles[container] ?? [], before, seed);
    return { lines, previous: lines };
  }
  return undefined;
}
