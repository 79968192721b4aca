import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';

/** Which renderer an administrator asked for. */
export type RendererMode = 'auto' | 'mkdocs' | 'builtin';

/** Bounds for one documentation source; bytes and milliseconds. */
export interface DocsLimits {
  maxFiles: number;
  maxFileBytes: number;
  maxTotalBytes: number;
  maxPageBytes: number;
  buildTimeoutMs: number;
}

/** When and how documentation is built before anybody opens it. */
export interface PrebuildOptions {
  enabled: boolean;
  initialDelay: HumanDuration;
  frequency: HumanDuration;
  recheckAfterMs: number;
  concurrency: number;
  /** `local` where each replica keeps its own published files. */
  scope: 'local' | 'global';
}

/** What authors may use beyond the fixed lists, decided by an administrator. */
export interface AuthoringOptions {
  /** MkDocs plugins from `techdocs.generator.mkdocs`, allowed and default ones. */
  additionalPlugins: readonly string[];
  /** Top-level MkDocs keys from `techdocs.generator.mkdocs`. */
  additionalKeys: readonly string[];
  additionalMarkdownExtensions: readonly string[];
  /** Use README.md as first page where docs/index.md is missing. */
  readmeAsIndex: boolean;
}

/** The configuration of this module, read once and with defaults filled in. */
export interface PortalGeneratorConfig {
  /** Documentation is built by something else (`techdocs.builder: external`). */
  builtElsewhere: boolean;
  mode: RendererMode;
  mkdocsPath?: string;
  /** The stock switch between docker and local; only reported, never obeyed. */
  stockRunIn?: string;
  workingDirectory?: string;
  authoring: AuthoringOptions;
  limits: DocsLimits;
  prebuild: PrebuildOptions;
}

const ROOT = 'techdocs.portalGenerator';
const MODES: readonly RendererMode[] = ['auto', 'mkdocs', 'builtin'];
const MIB = 1024 * 1024;

/**
 * Reads `techdocs.portalGenerator` and the stock keys that this module honours too.
 *
 * @throws InputError that names the key and says what to write instead.
 */
export function readPortalGeneratorConfig(
  config: Config,
): PortalGeneratorConfig {
  const builtElsewhere =
    config.getOptionalString('techdocs.builder') === 'external';
  return {
    builtElsewhere,
    mode: readMode(config),
    mkdocsPath: config.getOptionalString(`${ROOT}.mkdocsPath`),
    stockRunIn: config.getOptionalString('techdocs.generator.runIn'),
    workingDirectory: config.getOptionalString('backend.workingDirectory'),
    authoring: readAuthoring(config),
    limits: {
      maxFiles: readCount(config, 'limits.maxFiles', 5000),
      maxFileBytes: readCount(config, 'limits.maxFileBytes', 25 * MIB),
      maxTotalBytes: readCount(config, 'limits.maxTotalBytes', 256 * MIB),
      maxPageBytes: readCount(config, 'limits.maxPageBytes', MIB / 2),
      buildTimeoutMs: durationToMilliseconds(
        readDuration(config, 'limits.buildTimeout', { minutes: 5 }),
      ),
    },
    prebuild: readPrebuild(config, builtElsewhere),
  };
}

function readMode(config: Config): RendererMode {
  const value = config.getOptionalString(`${ROOT}.renderer`) ?? 'auto';
  const mode = MODES.find(known => known === value);
  if (!mode) {
    throw new InputError(
      `${ROOT}.renderer is "${value}". Write one of ${MODES.join(', ')}.`,
    );
  }
  return mode;
}

function readAuthoring(config: Config): AuthoringOptions {
  const stock = 'techdocs.generator.mkdocs';
  const list = (key: string) => config.getOptionalStringArray(key) ?? [];
  return {
    additionalPlugins: [
      ...list(`${stock}.dangerouslyAllowAdditionalPlugins`),
      ...list(`${stock}.defaultPlugins`),
    ],
    additionalKeys: list(`${stock}.dangerouslyAllowAdditionalKeys`),
    additionalMarkdownExtensions: list(`${ROOT}.additionalMarkdownExtensions`),
    readmeAsIndex:
      config.getOptionalBoolean(`${stock}.legacyCopyReadmeMdToIndexMd`) ??
      false,
  };
}

function readPrebuild(
  config: Config,
  builtElsewhere: boolean,
): PrebuildOptions {
  const publisher = config.getOptionalString('techdocs.publisher.type');
  return {
    enabled:
      !builtElsewhere &&
      (config.getOptionalBoolean(`${ROOT}.prebuild.enabled`) ?? true),
    initialDelay: readDuration(config, 'prebuild.initialDelay', {
      seconds: 10,
    }),
    frequency: readDuration(config, 'prebuild.frequency', { minutes: 1 }),
    recheckAfterMs: durationToMilliseconds(
      readDuration(config, 'prebuild.recheckAfter', { hours: 1 }),
    ),
    concurrency: readCount(config, 'prebuild.concurrency', 2),
    scope: publisher && publisher !== 'local' ? 'global' : 'local',
  };
}

function readCount(config: Config, key: string, fallback: number): number {
  const value = config.getOptionalNumber(`${ROOT}.${key}`) ?? fallback;
  if (!Number.isInteger(value) || value < 1) {
    throw new InputError(
      `${ROOT}.${key} is ${value}. Write a whole number above zero, for example ${fallback}.`,
    );
  }
  return value;
}

function readDuration(
  config: Config,
  key: string,
  fallback: HumanDuration,
): HumanDuration {
  return config.has(`${ROOT}.${key}`)
    ? readDurationFromConfig(config, { key: `${ROOT}.${key}` })
    : fallback;
}
