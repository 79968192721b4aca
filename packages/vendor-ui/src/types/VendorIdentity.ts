import type { ReactElement } from 'react';

/** A key of the configuration that a vendor needs, as the needs-configuration panel shows it. */
export interface VendorConfigKey {
  /** Full path in app-config, for example `sysdig.endpoint`. */
  key: string;
  /** Environment variable that the shipped configuration reads it from. */
  env?: string;
  /** A value of the right shape. Never a working credential. */
  example: string;
}

/** How a vendor is called and set up, the same in all of its cards and tabs. */
export interface VendorIdentity {
  /** Plugin id, for example `sysdig`. */
  id: string;
  /** Name for people, for example `Sysdig`. */
  title: string;
  /** Drawn at 20 px, decorative. */
  icon?: ReactElement;
  configKeys: readonly VendorConfigKey[];
  /** The block for app-config, where it is not just the keys, for example because one of them is a list. */
  configSnippet?: string;
  /** Page that explains the setup: a path of the portal, or https. */
  docsUrl: string;
}
