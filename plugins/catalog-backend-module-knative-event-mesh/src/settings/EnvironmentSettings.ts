import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import type { ConfigProblem } from '@internal/vendor-client';

/** What a mesh is read from. */
export type MeshSourceKind = 'event-mesh-backend' | 'kubernetes';

/** Where the token comes from. */
export type TokenSetting =
  | {
      /** Secret. */
      token: string;
    }
  | { tokenFile: string };

/** How a mesh is reached. */
export interface ConnectionSettings {
  source: MeshSourceKind;
  baseUrl: URL;
  credential: TokenSetting;
  /** Limit of one answer. */
  requestTimeoutMs: number;
  /** Limit of one answer, decompressed. */
  maxBytes: number;
}

/** What becomes an entity. */
export interface IncludeSettings {
  sources: boolean;
  channels: boolean;
  /** Channels, bindings and containers that Knative makes for itself. */
  internal: boolean;
  /** Names of Kubernetes namespaces, where `*` stands for any text. */
  namespaces: string[];
}

/** How a mesh becomes entities. */
export interface MappingSettings {
  /** Id of the environment. */
  environment: string;
  namespacePrefix: string;
  /** Full entity reference; absent = not configured. */
  owner?: string;
  /** Full entity reference. */
  system?: string;
  createSystem: boolean;
  ownerLabel?: string;
  systemLabel?: string;
  naming: 'qualified' | 'upstream';
  include: IncludeSettings;
  copyAnnotations: boolean;
  definition: 'schema' | 'asyncapi';
}

/** When a sudden loss is believed. */
export interface GuardSettings {
  onEmpty: 'confirm' | 'apply';
  maxDropRatio: number;
  confirmations: number;
}

/** Everything about an environment that can be read. */
export interface EnvironmentSettings {
  id: string;
  connection: ConnectionSettings;
  schedule: SchedulerServiceTaskScheduleDefinition;
  mapping: MappingSettings;
  guard: GuardSettings;
}

interface NamedEnvironment {
  id: string;
  /** Configuration key of its block. */
  key: string;
  problems: ConfigProblem[];
}

/** Can be read. Its problems are notes. */
export interface ReadyEnvironment extends NamedEnvironment {
  state: 'ready';
  settings: EnvironmentSettings;
  /** Ids of environments without settings: while the catalog has theirs, its own entities would be called the same. */
  rivals: string[];
}

/** Cannot be read until somebody mends its problems. */
export interface MisconfiguredEnvironment extends NamedEnvironment {
  state: 'misconfigured';
  /** As far as it can be read: whose the entity is that says so, and which names its entities have; they stay. */
  mapping?: MappingSettings;
  /** The environment whose entity is called like its own, so that it has none. */
  namesake?: string;
}

/** No address is set, and nothing else that is not from environment variables, as when these are absent. */
export interface UnsetEnvironment extends NamedEnvironment {
  state: 'unset';
  /** Which names its entities have, if it had settings before. */
  mapping: MappingSettings;
}

/** An environment of the configuration. */
export type Environment =
  | ReadyEnvironment
  | MisconfiguredEnvironment
  | UnsetEnvironment;
