import type {
  Environment,
  EnvironmentSettings,
  MappingSettings,
} from './EnvironmentSettings';

function mayOverlap(
  a: MappingSettings['include'],
  b: MappingSettings['include'],
): boolean {
  const isExact = (patterns: string[]) =>
    patterns.every(pattern => !pattern.includes('*'));
  return (
    !isExact(a.namespaces) ||
    !isExact(b.namespaces) ||
    a.namespaces.some(name => b.namespaces.includes(name))
  );
}

function haveSameNames(a: MappingSettings, b: MappingSettings): boolean {
  return (
    a.namespacePrefix === b.namespacePrefix && mayOverlap(a.include, b.include)
  );
}

/**
 * Lets an environment whose entities would be called like those of an earlier one not be read, because the catalog
 * would refuse each of them anew with every run.
 */
export function separateEnvironments(
  environments: readonly Environment[],
): Environment[] {
  const earlier: EnvironmentSettings[] = [];
  return environments.map(environment => {
    if (environment.state !== 'ready') {
      return environment;
    }
    const { settings, id, key, problems } = environment;
    const other = earlier.find(each =>
      haveSameNames(each.mapping, settings.mapping),
    );
    if (!other) {
      earlier.push(settings);
      return environment;
    }
    return {
      id,
      key,
      state: 'misconfigured',
      owner: settings.mapping.owner,
      problems: [
        ...problems,
        {
          key: `${key}.namespacePrefix`,
          problem: `Its entities would have the same names as those of the environment "${other.id}", so it is not read.`,
          fix: `Set a prefix of its own, for example ${id}-.`,
        },
      ],
    };
  });
}
