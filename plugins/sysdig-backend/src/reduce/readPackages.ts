import { z } from 'zod';
import { flag, lines, text } from './fields';

const packageSchema = z.object({
  name: text,
  version: text,
  type: text,
  path: text,
  isRunning: flag,
  vulnerabilitiesRefs: lines,
  riskAcceptRefs: lines,
});

/** A package of a scanned image or host. */
export interface ScannedPackage {
  name: string;
  version: string | null;
  type: string | null;
  path: string | null;
  /** Null when Sysdig does not say. */
  isRunning: boolean | null;
  vulnerabilityRefs: string[];
  riskAcceptRefs: string[];
}

/** Keeps what can be a reference. */
export function refs(raw: readonly unknown[]): string[] {
  return raw.filter(ref => typeof ref === 'string');
}

/** The packages of a scan by their reference, and how many could not be read. */
export function readPackages(raw: Record<string, unknown>): {
  byRef: Map<string, ScannedPackage>;
  skipped: number;
} {
  const byRef = new Map<string, ScannedPackage>();
  let skipped = 0;
  for (const [ref, item] of Object.entries(raw)) {
    const { data } = packageSchema.safeParse(item);
    if (data?.name) {
      byRef.set(ref, {
        name: data.name,
        version: data.version,
        type: data.type,
        path: data.path,
        isRunning: data.isRunning,
        vulnerabilityRefs: refs(data.vulnerabilitiesRefs),
        riskAcceptRefs: refs(data.riskAcceptRefs),
      });
    } else {
      skipped += 1;
    }
  }
  return { byRef, skipped };
}
