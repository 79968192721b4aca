import { environmentName } from '../names/environmentNames';
import type {
  Environment,
  MappingSettings,
  MisconfiguredEnvironment,
  ReadyEnvironment,
} from './EnvironmentSettings';
import { compareNames } from './compareNames';

function examplePrefix(id: string): string {
  return `${id.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-`;
}

function refuse(
  environment: ReadyEnvironment,
  other: string,
): MisconfiguredEnvironment {
  const { id, key, problems, settings } = environment;
  return {
    id,
    key,
    state: 'misconfigured',
    mapping: settings.mapping,
    problems: [
      ...problems,
      {
        key: `${key}.namespacePrefix`,
        problem: `Its entities would have the same names as those of the environment "${other}", so it is not read.`,
        fix: `Set a prefix of its own, for example ${examplePrefix(id)}.`,
      },
    ],
  };
}

function refuseNamesake(
  { id, key, problems }: Environment,
  namesake: string,
): MisconfiguredEnvironment {
  return {
    id,
    key,
    state: 'misconfigured',
    namesake,
    problems: [
      ...problems,
      {
        key,
        problem: `The catalog does not tell it from the environment "${namesake}", so it is not read.`,
        fix: 'Choose a name that differs in more than upper and lower case.',
      },
    ],
  };
}

function warn(environment: ReadyEnvironment, other: string): ReadyEnvironment {
  const { id, key, problems } = environment;
  return {
    ...environment,
    problems: [
      ...problems,
      {
        key: `${key}.namespacePrefix`,
        problem: `One prefix begins with the other, so that a namespace of "${id}" can be called like one of "${other}"; the catalog then shows the entities of one of them only.`,
        fix: `Give both a prefix of their own, for example ${examplePrefix(
          other,
        )} and ${examplePrefix(id)}.`,
        severity: 'note',
      },
    ],
  };
}

/**
 * Lets an environment whose entities would be called like those of an earlier one not be read, because the catalog
 * would refuse each of them anew with every run. One that is broken counts too, because its entities stay. Whether one
 * without settings ever had any is only known to the catalog, so it becomes a rival. One where names depend on the
 * namespaces of the clusters gets a note.
 */
export function separateEnvironments(
  environments: readonly Environment[],
): Environment[] {
  const names = new Map<string, string>();
  const earlier: Array<{ id: string; mapping: MappingSettings }> = [];
  const unset = environments.filter(each => each.state === 'unset');
  return environments.map(environment => {
    const { id, state } = environment;
    if (state === 'unset') {
      return environment;
    }
    const name = environmentName(id).toLowerCase();
    const namesake = names.get(name);
    if (namesake !== undefined) {
      return refuseNamesake(environment, namesake);
    }
    names.set(name, id);
    if (state !== 'ready') {
      const { mapping } = environment;
      const isFirst = (own: MappingSettings) =>
        earlier.every(each => compareNames(each.mapping, own) !== 'same');
      if (mapping && isFirst(mapping)) {
        earlier.push({ id, mapping });
      }
      return environment;
    }
    const { mapping } = environment.settings;
    const others = earlier.map(each => ({
      id: each.id,
      names: compareNames(each.mapping, mapping),
    }));
    const same = others.find(each => each.names === 'same');
    if (same) {
      return refuse(environment, same.id);
    }
    earlier.push({ id, mapping });
    const rivals = unset
      .filter(each => compareNames(each.mapping, mapping) === 'same')
      .map(each => each.id);
    const near = others.find(each => each.names === 'near');
    const checked = { ...environment, rivals };
    return near ? warn(checked, near.id) : checked;
  });
}
