import type { ClusterObject } from '../cluster/ClusterObject';
import { coreService } from '../../knative/coreService';
import type { DeploymentPlan } from './buildDeployment';
import { ago, buildObject, type Seed } from './Seed';

/** The Service of a workload. */
export function buildService(
  seed: Seed,
  { name, namespace, labels, plan }: DeploymentPlan,
): ClusterObject {
  return {
    ...coreService({
      name,
      namespace,
      labels,
      app: labels.app,
      created: ago(seed, plan.age),
    }),
  };
}

/** The way in from outside of a cluster, by the name that is in the address. */
export function buildIngress(
  seed: Seed,
  { name, namespace, labels, plan }: DeploymentPlan,
): ClusterObject {
  const domain =
    seed.cluster.name === 'prod' ? 'acme.example' : 'dev.acme.example';
  const host = `${name}.${domain}`;
  return buildObject(
    seed,
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      name,
      namespace,
      age: plan.age,
      labels,
    },
    {
      spec: {
        ingressClassName: 'nginx',
        rules: [
          {
            host,
            http: {
              paths: [
                {
                  path: '/',
                  pathType: 'Prefix',
                  backend: { service: { name, port: { name: 'http' } } },
                },
              ],
            },
          },
        ],
        tls: [{ hosts: [host], secretName: `${name}-tls` }],
      },
      status: { loadBalancer: { ingress: [{ ip: '203.0.113.10' }] } },
    },
  );
}

/** What a workload is told by its people; nothing secret. */
export function buildConfigMap(
  seed: Seed,
  { name, namespace, labels, plan }: DeploymentPlan,
): ClusterObject {
  return buildObject(
    seed,
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      name: `${name}-config`,
      namespace,
      age: plan.age,
      labels,
    },
    { data: { LOG_LEVEL: 'info', REGION: 'eu-central' } },
  );
}
