import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import type { SettingsReader } from '@internal/vendor-client';
import { readChoice } from './readChoice';
import type { MappingSettings } from './EnvironmentSettings';
import { toEntityRef } from './toEntityRef';

const DEFAULT_SYSTEM_LABEL = 'app.kubernetes.io/part-of';
const PREFIX = /^[a-z0-9][a-z0-9-]{0,29}$/;
const GLOB = /^[a-z0-9*](?:[a-z0-9*-]{0,61}[a-z0-9*])?$/;

function readRef(
  reader: SettingsReader,
  key: string,
  kinds: readonly [string, ...string[]],
): string | undefined {
  const fix = `Write an entity reference such as ${kinds[0]}:default/platform.`;
  const text = reader.text(key, fix);
  if (text === undefined) {
    return undefined;
  }
  return (
    toEntityRef(text, kinds) ??
    reader.report(key, `It is no reference of a ${kinds.join(' or ')}.`, fix)
  );
}

function readLabel(
  reader: SettingsReader,
  key: string,
  fallback?: string,
): string | undefined {
  const fix = `Write the name of a label, for example ${DEFAULT_SYSTEM_LABEL}.`;
  const label = reader.text(key, fix) ?? fallback;
  return label === undefined ||
    KubernetesValidatorFunctions.isValidLabelKey(label)
    ? label
    : reader.report(key, 'It is no name of a label or annotation.', fix);
}

function readPrefix(reader: SettingsReader): string {
  const fix = 'Write for example prod-.';
  const prefix = reader.text('namespacePrefix', fix) ?? '';
  if (prefix !== '' && !PREFIX.test(prefix)) {
    reader.report(
      'namespacePrefix',
      'It is no beginning of a namespace: up to 30 lower-case letters, digits and hyphens.',
      fix,
    );
  }
  return prefix;
}

function readNamespaces(reader: SettingsReader): string[] {
  const example = "['shop', 'team-*']";
  const namespaces = reader.texts('include.namespaces', example);
  const wrong = namespaces.filter(name => !GLOB.test(name));
  if (wrong.length > 0) {
    reader.report(
      'include.namespaces',
      'It holds something that is no name of a Kubernetes namespace.',
      `Write for example ${example}.`,
    );
  }
  return namespaces.length > 0 ? namespaces : ['*'];
}

/** Reads how an environment becomes entities. `noSystemLabel` = the configuration holds an empty text on purpose. */
export function readMapping(
  reader: SettingsReader,
  environment: string,
  noSystemLabel: boolean,
): MappingSettings {
  const owner = readRef(reader, 'owner', ['group', 'user']);
  const system = readRef(reader, 'system', ['system']);
  const createSystem = reader.flag('createSystem', false);
  if (createSystem && !reader.has('owner')) {
    reader.report(
      'owner',
      'createSystem is on, and this key is not set.',
      'Name the group that owns the system, for example group:default/platform.',
    );
  }
  if (createSystem && reader.has('system')) {
    reader.report(
      'system',
      'createSystem is on too, so that it is not clear which system is meant.',
      'Remove one of the two.',
    );
  }
  return {
    environment,
    namespacePrefix: readPrefix(reader),
    owner,
    system,
    createSystem,
    ownerLabel: readLabel(reader, 'ownerLabel'),
    systemLabel: noSystemLabel
      ? undefined
      : readLabel(reader, 'systemLabel', DEFAULT_SYSTEM_LABEL),
    naming: readChoice(reader, 'naming', ['qualified', 'upstream']),
    include: {
      sources: reader.flag('include.sources', true),
      channels: reader.flag('include.channels', true),
      internal: reader.flag('include.internal', false),
      namespaces: readNamespaces(reader),
    },
    copyAnnotations: reader.flag('copyAnnotations', false),
    definition: readChoice(reader, 'definition', ['schema', 'asyncapi']),
  };
}
