import { UnknownPathError } from '../StatusError';
import { groupVersionOf, type ResourceType } from './ResourceType';

interface Discovered {
  kubernetesVersion: string;
  types: readonly ResourceType[];
}

/** Stable versions before beta and alpha ones, new before old. */
function compareVersions(left: string, right: string): number {
  const rank = (version: string) => {
    const [, major, level, minor] =
      /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version) ?? [];
    const stability = ['alpha', 'beta', undefined].indexOf(level);
    return stability * 10_000 + Number(major) * 100 + Number(minor ?? 0);
  };
  return rank(right) - rank(left);
}

function groupInfo(group: string, types: readonly ResourceType[]) {
  const found = types
    .filter(type => type.group === group)
    .map(({ version }) => version);
  const versions = [...new Set(found)]
    .sort(compareVersions)
    .map(version => ({ groupVersion: `${group}/${version}`, version }));
  return { name: group, versions, preferredVersion: versions[0] };
}

function groupNames(types: readonly ResourceType[]): string[] {
  return [...new Set(types.map(({ group }) => group))].filter(Boolean);
}

function resourceList(groupVersion: string, types: readonly ResourceType[]) {
  const found = types.filter(type => groupVersionOf(type) === groupVersion);
  if (found.length === 0) {
    throw new UnknownPathError();
  }
  const resources = found.flatMap(type => [
    {
      name: type.plural,
      singularName: type.singular,
      namespaced: type.namespaced,
      kind: type.kind,
      verbs: type.verbs,
      ...(type.shortNames.length > 0 ? { shortNames: type.shortNames } : {}),
    },
    ...(groupVersion === 'v1' && type.kind === 'Pod'
      ? [
          {
            name: 'pods/log',
            singularName: '',
            namespaced: true,
            kind: 'Pod',
            verbs: ['get'],
          },
        ]
      : []),
  ]);
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion,
    resources,
  };
}

function versionInfo(gitVersion: string) {
  const [, major, minor] = /^v(\d+)\.(\d+)/.exec(gitVersion) ?? [];
  return {
    major,
    minor,
    gitVersion,
    gitCommit: 'simulated',
    gitTreeState: 'clean',
    buildDate: '2026-01-01T00:00:00Z',
    goVersion: 'go1.24.0',
    compiler: 'gc',
    platform: 'linux/amd64',
  };
}

/**
 * Answers the paths by which clients find out what a cluster has.
 *
 * @param path - behind the cluster, such as `/apis/apps/v1`
 * @returns JSON, or the text of a health check
 * @throws UnknownPathError for groups and versions that the cluster does not have
 */
export function answerDiscovery(
  path: string,
  { kubernetesVersion, types }: Discovered,
): object | 'ok' {
  const segments = path.split('/').slice(1).filter(Boolean);
  const [root, ...rest] = segments;
  if (root === 'version' && rest.length === 0) {
    return versionInfo(kubernetesVersion);
  }
  if (['healthz', 'livez', 'readyz'].includes(root) && rest.length === 0) {
    return 'ok';
  }
  if (root === 'api') {
    return rest.length === 0
      ? { kind: 'APIVersions', versions: ['v1'] }
      : resourceList(rest.join('/'), types);
  }
  if (root !== 'apis') {
    throw new UnknownPathError();
  }
  if (rest.length === 0) {
    return {
      kind: 'APIGroupList',
      apiVersion: 'v1',
      groups: groupNames(types).map(group => groupInfo(group, types)),
    };
  }
  if (rest.length === 1) {
    if (!groupNames(types).includes(rest[0])) {
      throw new UnknownPathError();
    }
    return {
      kind: 'APIGroup',
      apiVersion: 'v1',
      ...groupInfo(rest[0], types),
    };
  }
  return resourceList(rest.join('/'), types);
}
