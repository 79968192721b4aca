import type { Child } from '../lib/child/Child';
import type { Variant } from '../lib/portal/servePortalBackend';

/** A backend of the benchmark with people signed in, and the simulated Spacelift behind it. */
export interface RunningBackend {
  variant: Variant;
  backend: Child;
  simulator: Child;
  /** Origin. */
  url: string;
  /** One for each viewer. */
  tokens: readonly string[];
}
