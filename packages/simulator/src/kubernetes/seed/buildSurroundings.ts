import type { ClusterObject } from '../cluster/ClusterObject';
import { ago, buildObject, DAY, type Seed } from './Seed';

const AGE = 1200 * DAY;
const INVENTED = Buffer.from('invented, not a password').toString('base64');

function buildNode(seed: Seed, name: string, index: number): ClusterObject {
  const times = { lastHeartbeatTime: ago(seed, 20) };
  const capacity = { cpu: '8', memory: '16384Mi', pods: '110' };
  const meta = {
    apiVersion: 'v1',
    kind: 'Node',
    name,
    age: 200 * DAY,
    labels: { 'kubernetes.io/hostname': name, 'kubernetes.io/os': 'linux' },
  };
  return buildObject(seed, meta, {
    spec: {},
    status: {
      addresses: [{ type: 'InternalIP', address: `10.0.0.${11 + index}` }],
      allocatable: capacity,
      capacity,
      conditions: [
        {
          type: 'Ready',
          status: 'True',
          reason: 'KubeletReady',
          message: 'kubelet is posting ready status',
          ...times,
          lastTransitionTime: ago(seed, 200 * DAY),
        },
      ],
      nodeInfo: {
        kubeletVersion: seed.cluster.kubernetesVersion,
        operatingSystem: 'linux',
        architecture: 'amd64',
      },
    },
  });
}

function buildNamespace(seed: Seed, name: string): ClusterObject {
  return buildObject(
    seed,
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      name,
      age: AGE,
      labels: { 'kubernetes.io/metadata.name': name },
    },
    { spec: { finalizers: ['kubernetes'] }, status: { phase: 'Active' } },
  );
}

function buildLimits(seed: Seed, namespace: string): ClusterObject[] {
  const meta = { apiVersion: 'v1', namespace, age: AGE };
  return [
    buildObject(
      seed,
      { ...meta, kind: 'LimitRange', name: 'defaults' },
      {
        spec: {
          limits: [
            {
              type: 'Container',
              default: { cpu: '200m', memory: '256Mi' },
              defaultRequest: { cpu: '100m', memory: '128Mi' },
            },
          ],
        },
      },
    ),
    buildObject(
      seed,
      { ...meta, kind: 'ResourceQuota', name: 'team' },
      {
        spec: { hard: { pods: '40', 'requests.memory': '32Gi' } },
        status: {
          hard: { pods: '40', 'requests.memory': '32Gi' },
          used: { pods: '9', 'requests.memory': '11Gi' },
        },
      },
    ),
    // Only there to be refused.
    buildObject(
      seed,
      { ...meta, kind: 'Secret', name: 'database' },
      { type: 'Opaque', data: { note: INVENTED } },
    ),
  ];
}

/** Nodes and namespaces, and in each namespace of the company what limits it. */
export function buildSurroundings(
  seed: Seed,
  namespaces: readonly string[],
): ClusterObject[] {
  return [
    ...seed.cluster.nodes.map((name, index) => buildNode(seed, name, index)),
    ...['default', 'kube-system', ...namespaces].map(name =>
      buildNamespace(seed, name),
    ),
    ...namespaces.flatMap(namespace => buildLimits(seed, namespace)),
  ];
}
