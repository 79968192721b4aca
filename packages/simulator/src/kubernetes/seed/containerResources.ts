import { hash } from '../../random';

interface Resources {
  /** Requested, in thousandths of a processor and MiB. */
  cpu: number;
  memory: number;
  /** What it really uses, in percent of that. */
  used: { cpu: number; memory: number };
}

/** What containers ask for and use, by their name. */
const resources: Readonly<Record<string, Resources>> = {
  web: { cpu: 200, memory: 256, used: { cpu: 96, memory: 71 } },
  bff: { cpu: 150, memory: 192, used: { cpu: 38, memory: 64 } },
  carts: { cpu: 300, memory: 512, used: { cpu: 22, memory: 81 } },
  mongod: { cpu: 500, memory: 1024, used: { cpu: 17, memory: 77 } },
  orders: { cpu: 500, memory: 4096, used: { cpu: 31, memory: 58 } },
  outbox: { cpu: 50, memory: 64, used: { cpu: 6, memory: 40 } },
  ledger: { cpu: 250, memory: 128, used: { cpu: 44, memory: 52 } },
  order: { cpu: 500, memory: 1024, used: { cpu: 47, memory: 69 } },
};

const usual: Resources = {
  cpu: 100,
  memory: 128,
  used: { cpu: 20, memory: 50 },
};

/** Requests and limits of a container, as they are written in a pod. */
export function requestsOf(container: string) {
  const { cpu, memory } = resources[container] ?? usual;
  return {
    requests: { cpu: `${cpu}m`, memory: `${memory}Mi` },
    limits: { cpu: `${cpu * 2}m`, memory: `${memory * 2}Mi` },
  };
}

/** What a container of a pod uses at the moment; a little different in each pod. */
export function usageOf(container: string, pod: string) {
  const { cpu, memory, used } = resources[container] ?? usual;
  const around = (percent: number) => percent + (hash(pod) % 5) - 2;
  return {
    cpu: `${Math.round((cpu * around(used.cpu)) / 100)}m`,
    memory: `${Math.round((memory * around(used.memory)) / 100)}Mi`,
  };
}
