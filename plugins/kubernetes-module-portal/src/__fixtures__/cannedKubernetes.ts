import type {
  KubernetesApi,
  KubernetesAuthProvidersApi,
} from '@backstage/plugin-kubernetes-react';
import { devCluster, troubledCluster } from './answers';
import { minutesAgo, type Wire } from './wire';

/** What the canned portal answers. Requests of the proxy get a status and a body. */
export interface CannedAnswers {
  clusters?: readonly string[] | Error;
  items?: readonly Wire[] | Error;
  log?: { status?: number; body: string };
  events?: { status?: number; body: unknown };
}

const LOG = [
  '2026-03-02T09:14:01Z INFO  carts starting, version 1.8.2',
  '2026-03-02T09:14:02Z INFO  connecting to mongodb://carts-db.sock-shop:27017/carts',
  '2026-03-02T09:14:12Z WARN  no answer from carts-db.sock-shop:27017 after 10 s, trying again',
  '2026-03-02T09:14:22Z ERROR cannot open the database: connection refused',
  '2026-03-02T09:14:22Z ERROR giving up',
  '',
].join('\n');

/** Events of any object, as a list of the API server. */
export const eventList = (...items: Wire[]) => ({
  kind: 'EventList',
  apiVersion: 'v1',
  items,
});

/** An event of a pod. */
export const event = (reason: string, message: string, fields: Wire = {}) => ({
  metadata: { name: `${reason}.1`, uid: `uid-${reason}` },
  involvedObject: { kind: 'Pod', name: 'gateway-6c4d9f7b8-n4hsx' },
  type: 'Normal',
  reason,
  message,
  count: 1,
  firstTimestamp: minutesAgo(50),
  lastTimestamp: minutesAgo(2),
  ...fields,
});

const EVENTS = eventList(
  event('Pulled', 'Container image already present on machine', {
    lastTimestamp: minutesAgo(4),
  }),
  event('BackOff', 'Back-off restarting failed container app in pod gateway', {
    type: 'Warning',
    count: 61,
  }),
);

/** A `Response` of the proxy. */
function answer(status: number, body: unknown): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    ok: status < 400,
    status,
    headers: new Headers(),
    text: async () => text,
  } as Response;
}

/** A portal whose answers are known, in the place of the stock plugin's client. */
export function cannedKubernetes(answers: CannedAnswers = {}): KubernetesApi {
  const {
    clusters = ['prod', 'dev'],
    items = [troubledCluster, devCluster],
    log = { body: LOG },
    events = { body: EVENTS },
  } = answers;
  const getClusters = async () => {
    if ('message' in clusters) {
      throw clusters;
    }
    return clusters.map(name => ({ name, authProvider: 'serviceAccount' }));
  };
  const getObjects = async () => {
    if ('message' in items) {
      throw items;
    }
    return JSON.parse(JSON.stringify({ items }));
  };
  return {
    getClusters,
    getCluster: async name =>
      (await getClusters()).find(each => each.name === name),
    getObjectsByEntity: getObjects,
    getWorkloadsByEntity: getObjects,
    getCustomObjectsByEntity: getObjects,
    proxy: async ({ path }) =>
      path.includes('/log?')
        ? answer(log.status ?? 200, log.body)
        : answer(events.status ?? 200, events.body),
  };
}

/** Providers of credentials for clusters that need none of the person. */
export const serverSideProviders: KubernetesAuthProvidersApi = {
  decorateRequestBodyForAuth: async (_, request) => request,
  getCredentials: async () => ({}),
};

/** What the stock client throws for an answer that is no success. */
export const stockError = (status: number, body: unknown) =>
  new Error(
    `Request failed with ${status} Some Words, ${JSON.stringify(body)}`,
  );
