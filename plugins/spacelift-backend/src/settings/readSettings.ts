import {
  parseSpacePattern,
  runTypes,
  type RunType,
  type SpacePattern,
} from '@internal/plugin-spacelift-common';
import {
  SettingsReader,
  type ConfigProblem,
  type SettingBounds,
} from '@internal/vendor-client';
import { readConnection } from './readConnection';
import type { SpaceliftSettings } from './SpaceliftSettings';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const CACHE_TTL: SettingBounds = {
  default: 10 * SECOND,
  min: SECOND,
  max: 10 * MINUTE,
};
const TIMEOUT: SettingBounds = {
  default: 15 * SECOND,
  min: 100,
  max: 2 * MINUTE,
};
const POLL_ACTIVE: SettingBounds = {
  default: 5 * SECOND,
  min: 2 * SECOND,
  max: 10 * MINUTE,
};
const POLL_IDLE: SettingBounds = {
  default: 30 * SECOND,
  min: 5 * SECOND,
  max: 60 * MINUTE,
};
const MAX_STACKS: SettingBounds = { default: 2000, min: 1, max: 20_000 };
const MAX_OWNER_LABEL = 64;

const known = [
  'hostUrl',
  'apiKey',
  'apiSecret',
  'readOnly',
  'allowInsecureHttp',
  'cache.ttl',
  'requestTimeout',
  'maxStacks',
  'allowedSpaces',
  'requiredLabels',
  'allowedRunTypes',
  'protectedLabels',
  'ownerLabel',
  'matchRepository',
  'polling.active',
  'polling.idle',
];

function readSpaces(reader: SettingsReader): SpacePattern[] {
  const example = "['shop-01J8ZK5A7S2D4F6G8H0J1K2L3M/**']";
  return reader.texts('allowedSpaces', example).flatMap(text => {
    const pattern = parseSpacePattern(text);
    if (!pattern) {
      reader.report(
        'allowedSpaces',
        'One of its values is not the id of a space.',
        `Write ids, with /** behind them for the spaces below, for example ${example}.`,
      );
    }
    return pattern ? [pattern] : [];
  });
}

function isRunType(word: string): word is RunType {
  return runTypes.some(type => type === word);
}

function readRunTypes(reader: SettingsReader): RunType[] {
  if (!reader.has('allowedRunTypes')) {
    return ['TRACKED', 'PROPOSED'];
  }
  const words = reader.texts('allowedRunTypes', '[TRACKED, PROPOSED]');
  const types = words.map(word => word.toLocaleUpperCase('en-US'));
  if (!types.every(isRunType)) {
    reader.report(
      'allowedRunTypes',
      'One of its values is not a type of runs.',
      `Known are ${runTypes.join(', ')}.`,
    );
  } else if (types.length === 0) {
    reader.report(
      'allowedRunTypes',
      'It is an empty list.',
      'Set spacelift.readOnly to true if nothing may be triggered.',
    );
  }
  return types.filter(isRunType);
}

function readOwnerLabel(reader: SettingsReader): string | undefined {
  const fix = `Write 1 to ${MAX_OWNER_LABEL} characters, for example 'owner:'.`;
  const prefix = reader.text('ownerLabel', fix);
  if (prefix === undefined) {
    return undefined;
  }
  if (prefix.length > MAX_OWNER_LABEL || /\p{Cc}/u.test(prefix)) {
    return reader.report(
      'ownerLabel',
      'It is too long for the beginning of a label, or has control characters in it.',
      fix,
    );
  }
  return prefix;
}

/**
 * Reads and judges the block `spacelift`. All problems come at once; the settings may only be used when none of them is
 * more than a note.
 */
export function readSettings(raw: unknown): {
  settings: SpaceliftSettings;
  problems: ConfigProblem[];
} {
  const reader = new SettingsReader({
    root: 'spacelift',
    raw,
    known,
    docs: 'docs/integrations/spacelift.md',
  });
  const settings: SpaceliftSettings = {
    connection: readConnection(reader),
    readOnly: reader.flag('readOnly', false),
    cacheTtlMs: reader.duration('cache.ttl', CACHE_TTL),
    requestTimeoutMs: reader.duration('requestTimeout', TIMEOUT),
    maxStacks: reader.number('maxStacks', MAX_STACKS),
    fence: {
      spaces: readSpaces(reader),
      labels: reader.texts('requiredLabels', "['portal:visible']"),
    },
    runTypes: readRunTypes(reader),
    protectedLabels: reader.texts('protectedLabels', "['env:prod']"),
    ownerLabel: readOwnerLabel(reader),
    matchRepository: reader.flag('matchRepository', false),
    pollSeconds: {
      active: reader.duration('polling.active', POLL_ACTIVE) / SECOND,
      idle: reader.duration('polling.idle', POLL_IDLE) / SECOND,
    },
  };
  return { settings, problems: reader.problems };
}
