import type { ConsumersKnown } from '@internal/plugin-knative-event-mesh-common';
import type { Mesh } from '../model/Mesh';

/** Reads one cluster's event mesh with the configured token. Never changes anything. */
export interface MeshReader {
  /** Which consumers it finds: without one, is there none, or can nobody tell? */
  readonly consumersKnown: ConsumersKnown;

  /**
   * The whole mesh as it is now.
   *
   * @throws VendorError when any part of it could not be read, so that a part is never taken for the whole; the signal's
   *   reason when that is aborted.
   */
  read(signal: AbortSignal): Promise<Mesh>;
}
