/** A resource of the inventory, from which both wire formats are made. */
export interface Resource {
  name: string;
  type: string;
  platform: string;
  category: string;
  origin: 'Code' | 'Deployed';
  labels: readonly string[];
  zones: readonly string[];
  /** Hours before the simulator's start. */
  seenHoursAgo: number;
  metadata: Readonly<Record<string, string>>;
  /** Fields that filters can ask for beside the ones above, by their name in filters. */
  fields: Readonly<Record<string, string>>;
  exposed?: boolean;
  /** Null: Sysdig has not evaluated it. */
  policies: ReadonlyArray<readonly [name: string, passed: boolean]> | null;
  /** Findings of the running image, critical to negligible. */
  vulnerabilities?: Readonly<Record<string, number>>;
  inUse?: Readonly<Record<string, number>>;
  containers?: ReadonlyArray<{ name: string; pullString: string }>;
}
