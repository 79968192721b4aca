import { hexId } from '../../random';
import type { PlannedContainer } from './podTemplate';
import { ago, type Seed } from './Seed';
import type { PodPlan } from './WorkloadPlan';

/** Seconds from the making of a pod to the start of its containers. */
const START_UP = 4;
/** Seconds that a container which cannot work runs. */
const CRASH_TIME = 3;
/** Seconds that the pod of a job runs. */
const JOB_TIME = 41;

function terminated(
  seed: Seed,
  end: number,
  how: { exitCode: number; reason: string; ran: number; id: string },
) {
  return {
    containerID: `containerd://${how.id}`,
    exitCode: how.exitCode,
    finishedAt: ago(seed, end),
    reason: how.reason,
    startedAt: ago(seed, end + how.ran),
  };
}

function states(
  seed: Seed,
  plan: PodPlan,
  who: { pod: string; container: PlannedContainer; id: string },
) {
  const { age, restarted = age } = plan;
  const { id } = who;
  const waiting = (reason: string, message?: string) => ({
    waiting: { ...(message ? { message } : {}), reason },
  });
  switch (plan.state) {
    case 'running':
      return {
        ready: true,
        state: {
          running: {
            startedAt: ago(seed, (plan.restarts ? restarted : age) - START_UP),
          },
        },
        lastState: plan.restarts
          ? {
              terminated: terminated(seed, restarted, {
                exitCode: 137,
                reason: 'OOMKilled',
                ran: age - restarted - START_UP,
                id: hexId(`${id}/previous`, 64),
              }),
            }
          : {},
      };
    case 'crash-loop':
      return {
        ready: false,
        state: waiting(
          'CrashLoopBackOff',
          `back-off 5m0s restarting failed container=${who.container.name} pod=${who.pod}`,
        ),
        lastState: {
          terminated: terminated(seed, restarted, {
            exitCode: 1,
            reason: 'Error',
            ran: CRASH_TIME,
            id,
          }),
        },
      };
    case 'image-pull':
      return {
        ready: false,
        state: waiting(
          'ImagePullBackOff',
          `Back-off pulling image "${who.container.image}": ErrImagePull: rpc error: code = NotFound desc = failed to pull and unpack image "${who.container.image}": not found`,
        ),
        lastState: {},
      };
    case 'succeeded':
    case 'failed': {
      const isGood = plan.state === 'succeeded';
      return {
        ready: false,
        state: {
          terminated: terminated(seed, age - START_UP - JOB_TIME, {
            exitCode: isGood ? 0 : 3,
            reason: isGood ? 'Completed' : 'Error',
            ran: JOB_TIME,
            id,
          }),
        },
        lastState: {},
      };
    }
    default:
      return {
        ready: false,
        state: waiting('ContainerCreating'),
        lastState: {},
      };
  }
}

/** What the kubelet reports about one container. */
export function containerStatus(
  seed: Seed,
  plan: PodPlan,
  who: { pod: string; container: PlannedContainer },
) {
  const { name, image } = who.container;
  const id = hexId(`${seed.cluster.name}/${who.pod}/${name}`, 64);
  const hasRun = !['starting', 'image-pull'].includes(plan.state);
  const [repository] = image.split(/:[^:/]*$/);
  return {
    name,
    image,
    imageID: hasRun ? `${repository}@sha256:${hexId(image, 64)}` : '',
    ...(hasRun ? { containerID: `containerd://${id}` } : {}),
    restartCount: plan.restarts ?? 0,
    started: plan.state === 'running',
    ...states(seed, plan, { ...who, id }),
  };
}
