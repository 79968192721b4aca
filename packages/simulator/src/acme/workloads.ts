import type { AcmeCluster } from './clusters';
import { acmeRegistries } from './registries';

/** One container of a workload. */
export interface AcmeContainer {
  name: string;
  /** As it is written in the manifest. */
  image: string;
  /** What the program is written in; decides which packages a scan finds. */
  ecosystem: 'java' | 'node' | 'go' | 'php' | 'debian';
}

/** Something that runs in a cluster of the demo company. */
export interface AcmeWorkload {
  /** Name of the Kubernetes object. */
  name: string;
  cluster: AcmeCluster['name'];
  namespace: string;
  kind: 'Deployment' | 'StatefulSet' | 'CronJob';
  /** Catalog component that it belongs to, also the value of the label `backstage.io/kubernetes-id`. */
  component: string;
  /** Slug of the team that owns it. */
  owner: string;
  replicas: number;
  /** Whether it can be reached from outside the cluster. */
  exposed: boolean;
  containers: readonly AcmeContainer[];
}

const { sockShop, company } = acmeRegistries;

/**
 * Every demo workload. Namespaces carry the name of the catalog system; `dev` runs what comes next.
 *
 * Vendors invent what only they know (findings, stacks, pod states) and take everything else from here.
 */
export const acmeWorkloads: readonly AcmeWorkload[] = [
  {
    name: 'storefront-web',
    cluster: 'prod',
    namespace: 'storefront',
    kind: 'Deployment',
    component: 'storefront-web',
    owner: 'shop',
    replicas: 3,
    exposed: true,
    containers: [
      {
        name: 'web',
        image: 'ghcr.io/acme/storefront-web:5.12.0',
        ecosystem: 'node',
      },
    ],
  },
  {
    name: 'storefront-bff',
    cluster: 'prod',
    namespace: 'storefront',
    kind: 'Deployment',
    component: 'storefront-bff',
    owner: 'shop',
    replicas: 2,
    exposed: false,
    containers: [
      {
        name: 'bff',
        image: `${company}/storefront/bff:2.31.4`,
        ecosystem: 'node',
      },
    ],
  },
  {
    name: 'sock-shop-carts',
    cluster: 'prod',
    namespace: 'sock-shop',
    kind: 'Deployment',
    component: 'sock-shop-carts',
    owner: 'team-c',
    replicas: 2,
    exposed: true,
    containers: [
      {
        name: 'carts',
        image: 'docker.io/weaveworksdemos/carts:0.4.8',
        ecosystem: 'java',
      },
    ],
  },
  {
    name: 'sock-shop-carts-db',
    cluster: 'prod',
    namespace: 'sock-shop',
    kind: 'StatefulSet',
    component: 'sock-shop-carts-db',
    owner: 'team-c',
    replicas: 1,
    exposed: false,
    containers: [
      {
        name: 'mongod',
        image: `${sockShop}/sock-shop/carts-db:3.4.2`,
        ecosystem: 'debian',
      },
    ],
  },
  {
    name: 'sock-shop-orders',
    cluster: 'prod',
    namespace: 'sock-shop',
    kind: 'Deployment',
    component: 'sock-shop-orders',
    owner: 'team-c',
    replicas: 2,
    exposed: false,
    containers: [
      {
        name: 'orders',
        image: `${sockShop}/sock-shop/orders:0.4.7`,
        ecosystem: 'java',
      },
      {
        name: 'outbox',
        image: `${sockShop}/sock-shop/outbox:1.2.0`,
        ecosystem: 'go',
      },
    ],
  },
  {
    name: 'payments-ledger',
    cluster: 'prod',
    namespace: 'billing',
    kind: 'Deployment',
    component: 'payments-ledger',
    owner: 'payments',
    replicas: 3,
    exposed: false,
    containers: [
      {
        name: 'ledger',
        image: 'ghcr.io/acme/payments-ledger:3.9.2',
        ecosystem: 'go',
      },
    ],
  },
  {
    name: 'payments-ledger-reconcile',
    cluster: 'prod',
    namespace: 'billing',
    kind: 'CronJob',
    component: 'payments-ledger',
    owner: 'payments',
    replicas: 1,
    exposed: false,
    containers: [
      {
        name: 'reconcile',
        image: 'ghcr.io/acme/payments-ledger:3.9.2',
        ecosystem: 'go',
      },
    ],
  },
  {
    name: 'payments-legacy-gateway',
    cluster: 'prod',
    namespace: 'billing',
    kind: 'Deployment',
    component: 'payments-legacy-gateway',
    owner: 'payments',
    replicas: 2,
    exposed: true,
    containers: [
      {
        name: 'gateway',
        image: `${company}/payments/legacy-gateway:1.18.0`,
        ecosystem: 'php',
      },
    ],
  },
  {
    name: 'playback-order',
    cluster: 'prod',
    namespace: 'audio-playback',
    kind: 'Deployment',
    component: 'playback-order',
    owner: 'team-c',
    replicas: 4,
    exposed: false,
    containers: [
      {
        name: 'order',
        image: 'ghcr.io/acme/playback-order:8.4.1',
        ecosystem: 'java',
      },
    ],
  },
  {
    name: 'storefront-web',
    cluster: 'dev',
    namespace: 'storefront',
    kind: 'Deployment',
    component: 'storefront-web',
    owner: 'shop',
    replicas: 1,
    exposed: false,
    containers: [
      {
        name: 'web',
        image: 'ghcr.io/acme/storefront-web:5.13.0-rc.2',
        ecosystem: 'node',
      },
    ],
  },
  {
    name: 'sock-shop-carts',
    cluster: 'dev',
    namespace: 'sock-shop',
    kind: 'Deployment',
    component: 'sock-shop-carts',
    owner: 'team-c',
    replicas: 1,
    exposed: false,
    containers: [
      {
        name: 'carts',
        image: 'ghcr.io/sysdiglabs/carts:0.4.9-rc1',
        ecosystem: 'java',
      },
    ],
  },
];
