import type { Config } from '@backstage/config';

/** One finding about the configuration. Never contains the value of a secret. */
export interface ConfigProblem {
  /** Full configuration key, for example `auth.providers.github.production`. */
  key: string;
  /** What is wrong, as a plain sentence. */
  problem: string;
  /** What to do about it, and which shape is wanted. */
  fix: string;
  /** A `note` is printed and does not keep the portal from starting. Default: `problem`. */
  severity?: 'problem' | 'note';
}

/** Looks at the whole configuration and reports what it finds. Must not throw. */
export type ConfigCheck = (config: Config) => ConfigProblem[];
