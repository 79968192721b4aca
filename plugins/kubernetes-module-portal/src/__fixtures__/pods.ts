import { condition, metadataOf, minutesAgo, type Wire } from './wire';

const IMAGE = 'registry.acme.example/sock-shop/carts:1.8.2';

/** A container as its pod tells about it, running and ready. */
export interface ContainerFixture {
  name?: string;
  image?: string;
  ready?: boolean;
  restartCount?: number;
  state?: Wire | null;
  lastState?: Wire | null;
  /** Of the spec; makes an init container a sidecar. */
  restartPolicy?: string;
  memoryLimit?: string;
}

const specOf = (container: ContainerFixture): Wire => ({
  name: container.name ?? 'app',
  image: container.image ?? IMAGE,
  restartPolicy: container.restartPolicy,
  resources: container.memoryLimit
    ? { limits: { memory: container.memoryLimit } }
    : {},
});

const statusOf = (container: ContainerFixture): Wire => ({
  name: container.name ?? 'app',
  image: container.image ?? IMAGE,
  ready: container.ready ?? true,
  started: true,
  restartCount: container.restartCount ?? 0,
  state: container.state ?? { running: { startedAt: minutesAgo(60 * 24) } },
  lastState: container.lastState ?? {},
});

/** A pod; running and ready unless said otherwise. */
export function pod(
  name: string,
  options: {
    owner?: { kind: string; name: string };
    metadata?: Wire;
    containers?: ContainerFixture[];
    init?: ContainerFixture[];
    /** Added with `kubectl debug`. */
    ephemeral?: ContainerFixture[];
    restartPolicy?: string;
    phase?: string;
    status?: Wire;
    /** Nothing has been created for it yet. */
    isUnseen?: boolean;
  } = {},
): Wire {
  const {
    containers = [{}],
    init = [],
    ephemeral = [],
    isUnseen = false,
  } = options;
  return {
    metadata: metadataOf(
      name,
      {
        creationTimestamp: minutesAgo(60 * 24),
        ...options.metadata,
      },
      options.owner,
    ),
    spec: {
      nodeName: isUnseen ? undefined : 'node-a',
      restartPolicy: options.restartPolicy ?? 'Always',
      containers: containers.map(specOf),
      initContainers: init.map(specOf),
      ephemeralContainers: ephemeral.map(specOf),
    },
    status: {
      phase: options.phase ?? 'Running',
      startTime: minutesAgo(60 * 24),
      conditions: [condition('PodScheduled', isUnseen ? 'False' : 'True')],
      containerStatuses: isUnseen ? null : containers.map(statusOf),
      initContainerStatuses: isUnseen ? null : init.map(statusOf),
      ephemeralContainerStatuses: isUnseen ? null : ephemeral.map(statusOf),
      ...options.status,
    },
  };
}

/** How a container ended. */
export const ended = (
  exitCode: number,
  reason = 'Error',
  fields: Wire = {},
) => ({
  terminated: { exitCode, reason, finishedAt: minutesAgo(4), ...fields },
});

/** What a container waits for. */
export const waiting = (reason: string, message?: string) => ({
  waiting: { reason, message },
});

/** A container that is started again and again. */
export const crashing = (
  exitCode = 1,
  reason = 'Error',
  changes: ContainerFixture = {},
): ContainerFixture => ({
  ready: false,
  restartCount: 14,
  state: waiting(
    'CrashLoopBackOff',
    'back-off 5m0s restarting failed container',
  ),
  lastState: ended(exitCode, reason),
  ...changes,
});

/** A container whose image is not there. */
export const unpullable: ContainerFixture = {
  ready: false,
  image: 'registry.acme.example/sock-shop/carts:1.9.0-rc1',
  state: waiting(
    'ImagePullBackOff',
    'Back-off pulling image "registry.acme.example/sock-shop/carts:1.9.0-rc1"',
  ),
};

/** A pod that no node can take. */
export const unschedulable = (
  name: string,
  options: Parameters<typeof pod>[1] = {},
) =>
  pod(name, {
    ...options,
    isUnseen: true,
    phase: 'Pending',
    status: {
      startTime: undefined,
      conditions: [
        condition(
          'PodScheduled',
          'False',
          'Unschedulable',
          '0/3 nodes are available: 3 Insufficient memory.',
        ),
      ],
    },
  });
