import { SettingsReader, type SettingBounds } from '@internal/vendor-client';
import { z } from 'zod';
import type { Environment } from './EnvironmentSettings';
import { readBaseUrl } from './readBaseUrl';
import { readChoice } from './readChoice';
import { readCredential } from './readCredential';
import { readMapping } from './readMapping';
import { readRatio } from './readRatio';
import { readSchedule } from './readSchedule';

const ID = /^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,38}[A-Za-z0-9])?$/;
const SECOND = 1000;
const MIB = 1024 * 1024;
const REQUEST_TIMEOUT: SettingBounds = {
  default: 30 * SECOND,
  min: 100,
  max: 300 * SECOND,
};
const RESPONSE_MIB: SettingBounds = { default: 20, min: 1, max: 200 };
const CONFIRMATIONS: SettingBounds = { default: 3, min: 1, max: 100 };
const MAX_DROP_RATIO = 0.8;

const known = [
  'source',
  'baseUrl',
  'token',
  'tokenFile',
  'schedule',
  'requestTimeout',
  'maxResponseSize',
  'namespacePrefix',
  'owner',
  'ownerLabel',
  'system',
  'systemLabel',
  'createSystem',
  'naming',
  'include.sources',
  'include.channels',
  'include.internal',
  'include.namespaces',
  'copyAnnotations',
  'definition',
  'onEmpty',
  'maxDropRatio',
  'confirmations',
];

/** What the block that comes with the portal always has, or takes from a variable that says nothing without an address. */
const saysNothing = ['source', 'owner'];
const credentials = ['token', 'tokenFile'];

const block = z.record(z.string(), z.unknown());

/**
 * Reads and judges the block of one environment. All problems come at once.
 *
 * @param isOnly - whether no other environment has an address; then a token without one is a mistake
 */
export function readEnvironment(
  root: string,
  id: string,
  raw: unknown,
  isOnly: boolean,
): Environment {
  const key = `${root}.${id}`;
  const reader = new SettingsReader({
    root: key,
    raw,
    known,
    docs: 'docs/integrations/knative.md',
  });
  const parsed = block.safeParse(raw ?? {});
  if (!parsed.success) {
    return { id, key, state: 'misconfigured', problems: reader.problems };
  }
  const values = parsed.data;
  // A token may also be there because its variable is meant for a block of another name.
  const ignored = isOnly ? saysNothing : [...saysNothing, ...credentials];
  const isUnset = known.every(
    name => ignored.includes(name) || !reader.has(name),
  );
  if (isUnset && reader.problems.length === 0) {
    const mapping = readMapping(reader, id, values.systemLabel === '');
    return { id, key, state: 'unset', problems: [], mapping };
  }

  if (!ID.test(id)) {
    reader.problems.push({
      key,
      problem:
        'The name of an environment is part of names in the catalog: up to 40 letters, digits, hyphens, underscores and dots.',
      fix: 'Rename it, for example to prod.',
    });
  }
  const source = readChoice(reader, 'source', [
    'event-mesh-backend',
    'kubernetes',
  ]);
  const baseUrl = readBaseUrl(reader, source);
  const credential = readCredential(reader);
  const schedule = readSchedule(values.schedule);
  if (!schedule) {
    reader.report(
      'schedule',
      'It is not a schedule.',
      "Write for example { frequency: { minutes: 5 }, timeout: { minutes: 1 } }, or with a cron expression { frequency: { cron: '*/5 * * * *' } }.",
    );
  }
  const requestTimeoutMs = reader.duration('requestTimeout', REQUEST_TIMEOUT);
  const maxBytes = reader.number('maxResponseSize', RESPONSE_MIB) * MIB;
  const mapping = readMapping(reader, id, values.systemLabel === '');
  const guard = {
    onEmpty: readChoice(reader, 'onEmpty', ['confirm', 'apply']),
    maxDropRatio: readRatio(
      reader,
      'maxDropRatio',
      values.maxDropRatio,
      MAX_DROP_RATIO,
    ),
    confirmations: reader.number('confirmations', CONFIRMATIONS),
  };

  const { problems } = reader;
  const isBroken = problems.some(({ severity }) => severity !== 'note');
  if (isBroken || !baseUrl || !credential || !schedule) {
    return { id, key, state: 'misconfigured', problems, mapping };
  }
  return {
    id,
    key,
    state: 'ready',
    problems,
    rivals: [],
    settings: {
      id,
      connection: { source, baseUrl, credential, requestTimeoutMs, maxBytes },
      schedule,
      mapping,
      guard,
    },
  };
}
