import { z } from 'zod';
import { condition, flag, listOf, number, part, text } from './fields';
import { metadata } from './metadata';

const terminated = part(
  z.object({
    exitCode: number,
    signal: number,
    reason: text,
    message: text,
    finishedAt: text,
  }),
);

const containerState = part(
  z.object({
    waiting: part(z.object({ reason: text, message: text })),
    running: part(z.object({ startedAt: text })),
    terminated,
  }),
);

const containerStatus = z.object({
  name: z.string(),
  image: text,
  ready: flag,
  started: flag,
  restartCount: number,
  state: containerState,
  lastState: part(z.object({ terminated })),
});

const container = z.object({
  name: z.string(),
  image: text,
  restartPolicy: text,
  resources: part(
    z.object({ limits: part(z.object({ memory: text, cpu: text })) }),
  ),
});

/** A pod, as far as its state depends on it. */
export const podObject = z.object({
  metadata,
  spec: part(
    z.object({
      nodeName: text,
      restartPolicy: text,
      containers: listOf(container),
      initContainers: listOf(container),
      ephemeralContainers: listOf(container),
    }),
  ),
  status: part(
    z.object({
      phase: text,
      reason: text,
      message: text,
      startTime: text,
      conditions: listOf(condition),
      containerStatuses: listOf(containerStatus),
      initContainerStatuses: listOf(containerStatus),
      ephemeralContainerStatuses: listOf(containerStatus),
    }),
  ),
});

/** A pod as the cluster describes it. */
export type PodObject = z.output<typeof podObject>;

/** What a pod says about one of its containers now. */
export type ContainerStatus = z.output<typeof containerStatus>;

/** What a pod asks for one of its containers. */
export type ContainerSpec = z.output<typeof container>;

/** How a container ended. */
export type Termination = NonNullable<z.output<typeof terminated>>;
