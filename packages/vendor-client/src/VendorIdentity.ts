/** Whom a client, cache or error speaks of. */
export interface VendorIdentity {
  /** Plugin id, for example `sysdig`; goes into error bodies, logs and metrics. */
  id: string;
  /** The vendor's name for people, for example `Sysdig`; begins most error messages. */
  title: string;
}
