import {
  parseVendorBaseUrl,
  type ConfigProblem,
} from '@internal/vendor-client';
import { z } from 'zod';

const block = z.record(z.string(), z.unknown()).catch({});
const list = z.array(z.unknown()).catch([]);
const text = z.string().catch('');

const LOCATORS = ['multiTenant', 'singleTenant', 'catalogRelation'];
const AUTH_PROVIDER = 'kubernetes.io/auth-provider';

interface NamedCluster {
  key: string;
  name: string;
}

function findClusterProblems(key: string, raw: unknown): ConfigProblem[] {
  const cluster = block.parse(raw);
  const problems: ConfigProblem[] = [];
  for (const name of ['name', 'url']) {
    if (text.parse(cluster[name]).trim() === '') {
      problems.push({
        key: `${key}.${name}`,
        problem: 'It is missing or empty.',
        fix: `Set the ${name} of the cluster, or remove the cluster from the list.`,
      });
    }
  }
  if (
    !cluster.authProvider &&
    !block.parse(cluster.authMetadata)[AUTH_PROVIDER]
  ) {
    problems.push({
      key: `${key}.authProvider`,
      problem: 'It is missing.',
      fix: 'Write serviceAccount for a cluster that the portal asks with a token of its own.',
    });
  }
  if (cluster.skipTLSVerify === true || cluster.skipTLSVerify === 'true') {
    problems.push({
      key: `${key}.skipTLSVerify`,
      problem:
        'Whoever is between the portal and the cluster can read the token and change the answers.',
      fix: 'Remove it, and set caData or caFile to the certificate authority of the cluster.',
      severity: 'note',
    });
  }
  try {
    parseVendorBaseUrl(cluster.url, { key: 'url' });
  } catch {
    if (text.parse(cluster.url).startsWith('http:')) {
      problems.push({
        key: `${key}.url`,
        problem: 'It uses http, which sends the token unencrypted.',
        fix: 'Use https; http is for this machine only.',
        severity: 'note',
      });
    }
  }
  return problems;
}

function findDuplicates(clusters: readonly NamedCluster[]): ConfigProblem[] {
  return clusters
    .filter(
      ({ name }, index) =>
        name !== '' && clusters.findIndex(each => each.name === name) < index,
    )
    .map(({ key }) => ({
      key: `${key}.name`,
      problem: 'Another cluster has the same name.',
      fix: 'Give every cluster a name of its own. That of kubernetes.portal.cluster is "cluster" unless K8S_CLUSTER_NAME says otherwise.',
    }));
}

/**
 * What in the stock part of the block `kubernetes` would keep the plugin from starting, or makes a cluster unsafe.
 *
 * @param raw - the block; undefined and null mean that the plugin is not configured
 * @param ownCluster - name of the cluster of `kubernetes.portal.cluster`, which no other may have
 */
export function findStockProblems(
  raw: unknown,
  ownCluster: string | undefined,
): ConfigProblem[] {
  if (raw === undefined || raw === null) {
    return [];
  }
  const kubernetes = block.parse(raw);
  const problems: ConfigProblem[] = [];
  const locator = text.parse(block.parse(kubernetes.serviceLocatorMethod).type);
  if (!LOCATORS.includes(locator)) {
    problems.push({
      key: 'kubernetes.serviceLocatorMethod.type',
      problem: locator
        ? 'There is no such method.'
        : 'It is missing, and the plugin cannot start without it.',
      fix: 'Write multiTenant, which asks every cluster for every entity, singleTenant or catalogRelation.',
    });
  }
  const clusters = list
    .parse(kubernetes.clusterLocatorMethods)
    .flatMap((method, index) =>
      list.parse(block.parse(method).clusters).map((cluster, position) => ({
        key: `kubernetes.clusterLocatorMethods[${index}].clusters[${position}]`,
        name: text.parse(block.parse(cluster).name),
        cluster,
      })),
    );
  return [
    ...problems,
    ...clusters.flatMap(({ key, cluster }) =>
      findClusterProblems(key, cluster),
    ),
    ...findDuplicates([
      ...(ownCluster === undefined
        ? []
        : [{ key: 'kubernetes.portal.cluster', name: ownCluster }]),
      ...clusters,
    ]),
  ];
}
